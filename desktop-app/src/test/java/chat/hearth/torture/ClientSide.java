package chat.hearth.torture;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.ClientEntry;
import chat.hearth.client.Connection;
import chat.hearth.client.Entry;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import chat.hearth.client.net.TyrusDialer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/**
 * A device's process: {@code PROFILE PORT USER register|sign_in}. The real client with its real
 * database and no window. Takes {@link Order}s and gives {@link Note}s until its input ends.
 */
final class ClientSide {

  private static final String PASSWORD = "a short sentence";
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final ShiftedClock clock = new ShiftedClock();
  private final Entry entry;
  private final RelayAddress address;
  private final String user;
  private final PrintStream notes;
  private volatile Hands hands;

  private ClientSide(String[] args, PrintStream notes) throws InterruptedException {
    this.entry =
        new ClientEntry(Path.of(args[0]), new TyrusDialer(CONNECT), clock, new SecureRandom());
    this.address = new RelayAddress("127.0.0.1", Integer.parseInt(args[1]), null);
    this.user = args[2];
    this.notes = notes;
    Optional<Client> known = entry.open();
    Client client = known.isPresent() ? known.get() : enter(args[3].equals("register"));
    this.hands = hands(client);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream notes = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    ClientSide side = new ClientSide(args, notes);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      side.carryOut(Lines.order(line));
    }
    side.hands.close();
    System.exit(0);
  }

  private Hands hands(Client client) {
    var _ = client.onChange(change -> look(client, change));
    return new Hands(client, clock, note -> notes.println(Lines.of(note)));
  }

  /** A relay that went on with a backup may not know this device: its person signs in again. */
  private void look(Client client, Change change) {
    if (change instanceof Change.ConnectionChanged c
        && c.connection() instanceof Connection.Ended) {
      Thread.startVirtualThread(() -> again(client));
    }
  }

  private synchronized void carryOut(Order order) {
    hands.carryOut(order);
  }

  private synchronized void again(Client client) {
    client.close();
    try {
      hands = hands(enter(false));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A relay that is away at that moment is asked again until it answers. */
  private Client enter(boolean fresh) throws InterruptedException {
    while (true) {
      try {
        return fresh
            ? entry.register(address, new Entry.Registration(user, user, PASSWORD, "First"))
            : entry.signIn(address, user, PASSWORD, "Another");
      } catch (RelayException e) {
        System.err.println("not in yet: " + e.reason() + " " + e.getMessage());
        Thread.sleep(500);
      }
    }
  }
}
