package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.ClientEntry;
import chat.hearth.client.Entry;
import chat.hearth.client.MessageRow;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import chat.hearth.client.ThreadRow;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rest of the made-up team: real clients without a window. */
final class Colleagues implements AutoCloseable {

  static final String PASSWORD = "a short sentence";

  /** Their names; the first six stay online, the others were seen a moment ago. */
  private static final List<String> NAMES =
      List.of(
          "Cleo Ferrand",
          "Dario Conti",
          "Emre Aydin",
          "Farah Haddad",
          "Greta Lindholm",
          "Hugo Marchetti",
          "Ines Duarte",
          "Jonas Weber",
          "Kira Novak",
          "Lena Sato");

  private static final int ONLINE = 6;

  private final Path folder;
  private final Map<String, Client> clients = new LinkedHashMap<>();

  Colleagues(Path folder) {
    this.folder = folder;
  }

  /** Lets all of them register with an invitation. */
  void register(RelayAddress invite) throws RelayException {
    for (String name : NAMES) {
      String first = first(name);
      Client client =
          entry(first).register(invite, new Entry.Registration(first, name, PASSWORD, "Laptop"));
      if (clients.size() < ONLINE) {
        clients.put(first, client);
      } else {
        client.close();
      }
    }
  }

  /** One more device of an account. */
  Client signIn(String device, RelayAddress relay, String userName) throws RelayException {
    Client client = entry(device).signIn(relay, userName, PASSWORD, device);
    clients.put(device, client);
    return client;
  }

  /** A client by its first name or the name of its device. */
  Client client(String name) {
    Client client = clients.get(name);
    if (client == null) {
      throw new AssertionError(name + " is not here");
    }
    return client;
  }

  UserId id(String name) {
    return client(name).account().userId();
  }

  /** Whether somebody has a message in some thread. */
  static boolean has(Client client, String text) {
    return client.threads().list().stream()
        .anyMatch(
            t ->
                client.messages().latest(t.threadId(), 50).rows().stream()
                    .anyMatch(r -> text(r).equals(text)));
  }

  static String text(MessageRow row) {
    return row.body() instanceof EventBody.Message message ? message.text() : "";
  }

  /** A thread by the name that its owner sees. */
  static ThreadRow thread(Client client, String name) {
    return client.threads().list().stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no thread " + name));
  }

  static ThreadRow thread(Client client, ThreadId id) {
    return client.threads().find(id).orElseThrow(() -> new AssertionError("no thread " + id));
  }

  @Override
  public void close() {
    clients.values().forEach(Client::close);
  }

  private Entry entry(String name) {
    return new ClientEntry(
        folder.resolve(name), new TyrusDialer(), Clock.systemUTC(), new SecureRandom());
  }

  private static String first(String name) {
    return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
  }
}
