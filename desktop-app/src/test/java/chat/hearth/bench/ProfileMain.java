package chat.hearth.bench;

import chat.hearth.client.store.Database;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./hearth bench profile}: makes the profile of somebody who has chatted for years, to
 * measure how the app starts with it. Its relay is never there.
 */
@Command(
    name = "hearth bench profile",
    description = "Makes a profile with many threads and messages, to start the app with.",
    mixinStandardHelpOptions = true)
public final class ProfileMain implements Callable<Integer> {

  private static final UserId OWNER = new UserId(1);
  private static final int PEOPLE = 40;
  private static final int BATCH = 5_000;
  private static final Duration STEP = Duration.ofSeconds(20);
  private static final List<String> TEXTS =
      List.of(
          "Yes, let us do it that way.",
          "The customer called again about the invoice from March, could you have a look?",
          "Lunch?",
          "I have put the new drafts into the folder; the second one has the wider margins.");

  @Option(names = "--profile", required = true, description = "The folder; must not be there yet.")
  private Path profile = Path.of("profile");

  @Option(names = "--threads", description = "How many threads (default: ${DEFAULT-VALUE}).")
  private int threads = 1_000;

  @Option(names = "--messages", description = "In all of them (default: ${DEFAULT-VALUE}).")
  private int messages = 1_000_000;

  private final Random random = new Random(1);
  private final Clock clock = Clock.systemUTC();

  /** Ends with 0 when the profile is there. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ProfileMain()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectory(profile);
    account();
    try (Database database = Database.open(profile, clock)) {
      Stores stores = Stores.of(database, new FrameCodec());
      database.run(t -> stores.people().names(t, people()));
      int each = Math.max(1, messages / threads);
      Instant start = clock.instant().minus(STEP.multipliedBy((long) each * threads));
      for (int i = 0; i < threads; i++) {
        thread(stores, start.plus(STEP.multipliedBy((long) i * each)), i, each);
      }
    }
    return 0;
  }

  /** As the app keeps it, for a relay on a port where none listens. */
  private void account() throws IOException {
    String text =
        """
        user.id=1
        device.id=1
        user.name=mara
        display.name=Mara
        device.name=Laptop
        relay=127.0.0.1\\:9
        team=Northlight Studio
        host=studio
        admin=false
        token=none
        """;
    Files.writeString(profile.resolve("account.properties"), text, StandardCharsets.ISO_8859_1);
  }

  private static List<Person> people() {
    List<Person> all = new ArrayList<>();
    all.add(new Person(OWNER, "mara", "Mara", Presence.HIDDEN));
    for (int i = 2; i <= PEOPLE; i++) {
      all.add(new Person(new UserId(i), "person" + i, "Person " + i, Presence.HIDDEN));
    }
    return all;
  }

  private void thread(Stores stores, Instant start, int index, int count) {
    UserId other = new UserId(2 + index % (PEOPLE - 1));
    ThreadId id = ThreadId.mint(other, start);
    String title = "Topic " + (index + 1);
    Instant end = start.plus(STEP.multipliedBy(count));
    List<UserId> members = List.of(OWNER, other);
    ChatThread row =
        new ChatThread(
            id, members, false, null, false, false, null, count + 1L, count, 0, start, end, index);
    ThreadHead head = new ThreadHead(id, count + 1L, count, title, true, other, start, end);
    stores
        .database()
        .run(
            t -> {
              stores.threads().put(t, row);
              stores.threads().head(t, head);
              stores.threads().floor(t, id, 1, count + 1L);
            });
    List<ThreadEvent> batch = new ArrayList<>();
    batch.add(event(id, 0, other, start, new EventBody.Started(List.of(OWNER), title)));
    for (int i = 1; i <= count; i++) {
      String text = TEXTS.get(random.nextInt(TEXTS.size())) + " " + i;
      UserId author = random.nextBoolean() ? OWNER : other;
      batch.add(
          event(id, i, author, start.plus(STEP.multipliedBy(i)), new EventBody.Message(text)));
      if (batch.size() == BATCH) {
        put(stores, batch);
      }
    }
    put(stores, batch);
  }

  private ThreadEvent event(ThreadId id, long ordinal, UserId author, Instant at, EventBody body) {
    ClientId client = ClientId.mint(Clock.fixed(at, clock.getZone()), random);
    return new ThreadEvent(id, ordinal + 1, ordinal, client, author, at, body);
  }

  private static void put(Stores stores, List<ThreadEvent> batch) {
    List<ThreadEvent> events = List.copyOf(batch);
    batch.clear();
    stores.database().run((Tx t) -> stores.events().putAll(t, events));
  }
}
