package chat.hearth.journey;

import static org.awaitility.Awaitility.await;

import chat.hearth.cable.Cable;
import chat.hearth.client.Client;
import chat.hearth.client.ClientEntry;
import chat.hearth.client.Connection;
import chat.hearth.client.Entry;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import chat.hearth.client.ThreadRow;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** One device of one person, with what a test wants to know of it. */
final class TeamDevice implements AutoCloseable {

  private static final Duration AT_MOST = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(10);
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int ALL = 100_000;

  private final Entry entry;
  private final Cable cable;
  private Client client;

  private TeamDevice(Entry entry, Cable cable, Client client) {
    this.entry = entry;
    this.cable = cable;
    this.client = client;
  }

  static TeamDevice register(Path profile, int relayPort, String userName)
      throws IOException, RelayException {
    Cable cable = Cable.to(relayPort);
    Entry entry = entry(profile);
    String name = Character.toUpperCase(userName.charAt(0)) + userName.substring(1);
    return new TeamDevice(
        entry,
        cable,
        entry.register(
            address(cable), new Entry.Registration(userName, name, Team.PASSWORD, "Laptop")));
  }

  static TeamDevice signIn(Path profile, int relayPort, String userName)
      throws IOException, RelayException {
    Cable cable = Cable.to(relayPort);
    Entry entry = entry(profile);
    return new TeamDevice(
        entry, cable, entry.signIn(address(cable), userName, Team.PASSWORD, "Desktop"));
  }

  Client client() {
    return client;
  }

  Cable cable() {
    return cable;
  }

  UserId me() {
    return client.account().userId();
  }

  /** Closes the program without a word to anybody. */
  void quit() {
    client.close();
  }

  /** Starts the program again; works without the relay. */
  void startAgain() {
    client = entry.open().orElseThrow();
  }

  /** Signs in on this closed device, whoever it belonged to. */
  void signIn(String userName) throws RelayException {
    client = entry.signIn(address(cable), userName, Team.PASSWORD, "Laptop");
  }

  boolean canStartAgain() {
    return entry.open().isPresent();
  }

  void mend() {
    cable.mend();
    client.wake();
  }

  void send(ThreadId thread, String text) {
    var _ = client.messages().send(thread, text);
  }

  /** Everything said in a thread, oldest first. */
  List<MessageRow> messages(ThreadId thread) {
    return client.messages().latest(thread, ALL).rows().stream()
        .filter(MessageRow::isMessage)
        .toList();
  }

  List<String> texts(ThreadId thread) {
    return messages(thread).stream().map(TeamDevice::text).toList();
  }

  ThreadRow row(ThreadId thread) {
    return client.threads().find(thread).orElseThrow();
  }

  int unread(ThreadId thread) {
    return client.threads().find(thread).map(ThreadRow::unread).orElse(0);
  }

  /** What the owner calls somebody in a thread. */
  String nameOf(ThreadId thread, UserId other) {
    return row(thread).others().stream()
        .filter(p -> p.userId().equals(other))
        .map(PersonRow::name)
        .findFirst()
        .orElse("");
  }

  void awaitTexts(ThreadId thread, List<String> wanted) {
    until("texts " + wanted, () -> texts(thread).equals(wanted));
  }

  void awaitOnline() {
    until("online", () -> client.connection() instanceof Connection.Online);
  }

  void awaitOffline() {
    until("offline", () -> client.connection() instanceof Connection.Offline);
  }

  /** Waits until it is so, and says what was wanted if it never is. */
  void until(String wanted, Callable<Boolean> condition) {
    await(client.account().userName() + ": " + wanted)
        .atMost(AT_MOST)
        .pollInterval(LOOK_EVERY)
        .until(condition);
  }

  @Override
  public void close() throws IOException {
    client.close();
    cable.close();
  }

  private static String text(MessageRow row) {
    return row.body() instanceof EventBody.Message message ? message.text() : "";
  }

  private static RelayAddress address(Cable cable) {
    return new RelayAddress("127.0.0.1", cable.port(), null);
  }

  private static Entry entry(Path profile) {
    return new ClientEntry(
        profile, new TyrusDialer(CONNECT), Clock.systemUTC(), new SecureRandom());
  }
}
