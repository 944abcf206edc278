package chat.hearth.bench;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.ClientEntry;
import chat.hearth.client.Connection;
import chat.hearth.client.Entry;
import chat.hearth.client.PersonRow;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.Subscription;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Somebody on the other side of a relay, without a window: makes an account, writes to somebody,
 * and waits for what they answer. For trying installed programs from outside.
 */
@Command(name = "guest", mixinStandardHelpOptions = true)
public final class GuestMain implements Callable<Integer> {

  private static final int FAILED = 1;

  @Option(names = "--relay", required = true, description = "An address or a link.")
  private String relay = "";

  @Option(names = "--name", description = "The account's name.")
  private String name = "ben";

  @Option(names = "--with", description = "Whom to write to; nobody if left out.")
  private @Nullable String with;

  @Option(names = "--say", description = "What to write.")
  private String words = "Hello";

  @Option(names = "--await", description = "Waits until somebody else writes this.")
  private @Nullable String awaited;

  @Option(names = "--seconds", description = "How long to wait for each thing.")
  private int seconds = 60;

  /** Ends with 0 when all was seen. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new GuestMain()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    try (Scratch scratch = Scratch.make();
        Client client = enter(scratch.folder())) {
      CountDownLatch heard = new CountDownLatch(1);
      Predicate<EventBody> wanted =
          b -> b instanceof EventBody.Message m && m.text().equals(awaited);
      try (Subscription _ = client.onChange(c -> hear(c, wanted, heard))) {
        write(client);
        return awaited == null || heard.await(seconds, TimeUnit.SECONDS) ? 0 : FAILED;
      }
    }
  }

  private Client enter(Path profile) throws Exception {
    ClientEntry entry =
        new ClientEntry(profile, new TyrusDialer(), Clock.systemUTC(), new SecureRandom());
    return entry.register(
        RelayAddress.parse(relay),
        new Entry.Registration(name, "Ben Okafor", "a short sentence", "Laptop"));
  }

  private static void hear(Change change, Predicate<EventBody> wanted, CountDownLatch heard) {
    if (change instanceof Change.MessagesChanged c
        && c.rows().stream().anyMatch(r -> !r.own() && wanted.test(r.body()))) {
      heard.countDown();
    }
  }

  /** Starts a thread and says it there; waits until the relay has it. */
  private void write(Client client) throws Exception {
    String other = with;
    until(() -> client.connection() instanceof Connection.Online);
    if (other == null) {
      return;
    }
    PersonRow person = found(client, other);
    ThreadId thread = client.threads().start(List.of(person.userId()), "Open studio");
    var _ = client.messages().send(thread, words);
    until(
        () ->
            client.messages().latest(thread, 1).rows().stream()
                .anyMatch(r -> r.isMessage() && r.seq() > 0));
    System.out.println("wrote to " + other);
  }

  private PersonRow found(Client client, String other) throws Exception {
    return client.people().directory(other).stream()
        .filter(p -> p.userName().equals(other))
        .findFirst()
        .orElseThrow(() -> new IOException("nobody is called " + other));
  }

  private void until(Callable<Boolean> there) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!there.call()) {
      if (System.nanoTime() > end) {
        throw new IOException("waited for too long");
      }
      Thread.sleep(20);
    }
  }
}
