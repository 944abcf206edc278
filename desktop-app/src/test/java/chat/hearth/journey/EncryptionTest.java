package chat.hearth.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.cable.SocketServer;
import chat.hearth.client.Client;
import chat.hearth.client.ClientEntry;
import chat.hearth.client.Connection;
import chat.hearth.client.Connection.EndReason;
import chat.hearth.client.Entry;
import chat.hearth.client.MessageRow;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import chat.hearth.client.RelayException.Reason;
import chat.hearth.client.SendState;
import chat.hearth.client.net.Destination;
import chat.hearth.client.net.Download;
import chat.hearth.client.net.Guard;
import chat.hearth.client.net.Line;
import chat.hearth.client.net.NoEncryptionException;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.client.net.WrongKeyException;
import chat.hearth.desktop.EmbeddedRelay;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.model.KeyPin;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real relays and devices over TLS, with the right key, another one and none at all. */
@Timeout(120)
class EncryptionTest {

  private static final KeyPin OTHER = new KeyPin("A".repeat(43));
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** 127.0.0.1, in letters that do not look like this computer. */
  private static final String FAR = "::ffff:127.0.0.1";

  @TempDir private Path folder;
  private EmbeddedRelay relay;
  private Client anna;

  @BeforeEach
  void host() throws Exception {
    relay = new EmbeddedRelay(folder.resolve("host"), "127.0.0.1", 0, Clock.systemUTC());
    RelayAddress here = relay.start("Ours", 0);
    assertEquals(RelayAddress.Secrecy.NEAR, here.secrecy());
    anna = entry("anna").register(here, newcomer("anna"));
  }

  @AfterEach
  void close() {
    anna.close();
    relay.close();
  }

  @Test
  void a_link_leads_to_the_relay_that_it_names_and_all_goes_encrypted() throws Exception {
    RelayAddress link = link();
    assertEquals(RelayAddress.Secrecy.KEY, link.secrecy());
    try (Client ben = entry("ben").register(link, newcomer("ben"))) {
      assertEquals(link.pin(), ben.account().relay().pin());
      awaitOnline(ben);
      ThreadId thread = ben.threads().start(List.of(me(anna)), "Covers");
      Path file = folder.resolve("film.bin");
      byte[] content = new byte[3_000_000];
      new Random(1).nextBytes(content);
      Attachment sent = ben.attachments().take(Files.write(file, content));
      var _ = ben.messages().send(thread, new EventBody.Message("Here", null, List.of(sent)));
      until(() -> said(anna, thread).equals(List.of("Here")));
      var _ = anna.messages().send(thread, "x".repeat(16_000));
      until(() -> said(ben, thread).size() == 2);
      assertFetched(anna, sent, content);
    }
    try (Client again = entry("ben").open().orElseThrow()) {
      awaitOnline(again);
      assertEquals(link.pin(), again.account().relay().pin());
    }
  }

  @Test
  void a_second_device_fetches_files_over_its_own_encrypted_line() throws Exception {
    try (Client ben = entry("ben").register(link(), newcomer("ben"))) {
      awaitOnline(ben);
      ThreadId thread = anna.threads().start(List.of(me(ben)), "Covers");
      byte[] content = new byte[400_000];
      new Random(2).nextBytes(content);
      Path file = Files.write(folder.resolve("cover.bin"), content);
      Attachment sent = anna.attachments().take(file);
      var _ = anna.messages().send(thread, new EventBody.Message("Here", null, List.of(sent)));
      until(() -> said(ben, thread).equals(List.of("Here")));
      assertFetched(ben, sent, content);
    }
  }

  @Test
  void an_update_comes_encrypted_and_from_nobody_else() throws Exception {
    byte[] content = new byte[300_000];
    new Random(3).nextBytes(content);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    Path offered = Files.createDirectories(folder.resolve("host/relay/installers"));
    Files.write(offered.resolve("hearth-1.4.0.deb"), content);
    Files.writeString(offered.resolve("SHA256SUMS"), hash + "  hearth-1.4.0.deb\n");
    Path target = folder.resolve("downloads");
    Path got = download(link().destination(), target, content.length, hash);
    assertArrayEquals(content, Files.readAllBytes(got));
    Destination other = wrong(link()).destination();
    assertThrows(IOException.class, () -> download(other, target, content.length, hash));
  }

  @Test
  void to_another_key_no_password_is_said() {
    RelayAddress wrong = wrong(link());
    Entry entry = entry("ben");
    assertEquals(Reason.WRONG_KEY, refusal(() -> entry.look(wrong)));
    assertEquals(Reason.WRONG_KEY, refusal(() -> entry.register(wrong, newcomer("ben"))));
    assertEquals(
        Reason.WRONG_KEY, refusal(() -> entry.signIn(wrong, "anna", "a short sentence", "Desk")));
    assertEquals(1, relay.status().people().size());
    assertTrue(entry.open().isEmpty(), "nothing is kept of it");
  }

  @Test
  void a_relay_whose_key_is_its_own_is_not_taken_for_one_that_others_vouch_for() {
    RelayAddress vouched = RelayAddress.parse("https://127.0.0.1:" + link().port());
    assertEquals(Reason.NOT_ENCRYPTED, refusal(() -> entry("ben").look(vouched)));
  }

  @Test
  void what_was_seen_first_holds_and_another_key_stops_everything_until_a_new_link()
      throws Exception {
    RelayAddress first = link();
    RelayAddress bare = first.guardedBy(new Guard.FirstSight());
    ThreadId thread;
    try (Client ben = entry("ben").register(bare, newcomer("ben"))) {
      assertEquals(first.pin(), ben.account().relay().pin());
      awaitOnline(ben);
      thread = ben.threads().start(List.of(me(anna)), "Cake");
      var _ = ben.messages().send(thread, "before");
      until(() -> said(anna, thread).equals(List.of("before")));
      changeKey();
      until(() -> ended(ben.connection()));
      var _ = ben.messages().send(thread, "waits");
      assertEquals(SendState.QUEUED, rows(ben, thread).getLast().state());
    }
    awaitOnline(anna);
    assertEquals(
        Reason.WRONG_KEY,
        refusal(() -> entry("ben").signIn(bare, "ben", "a short sentence", "Laptop")));
    try (Client again = entry("ben").open().orElseThrow()) {
      until(() -> ended(again.connection()));
      assertEquals(List.of("before", "waits"), said(again, thread), "nothing is lost");
    }
    assertEquals(List.of("before"), said(anna, thread));
    try (Client again = entry("ben").signIn(link(), "ben", "a short sentence", "Laptop")) {
      assertEquals(link().pin(), again.account().relay().pin());
      until(() -> said(anna, thread).equals(List.of("before", "waits")));
      assertEquals(List.of("before", "waits"), said(again, thread));
    }
  }

  @Test
  void an_account_from_before_there_was_encryption_takes_it_where_the_relay_offers_it()
      throws Exception {
    RelayAddress link = link();
    RelayAddress plain =
        new RelayAddress(FAR, link.port(), link.invite(), new Guard.None()); // as somebody asked
    try (Client ben = entry("ben").register(plain, newcomer("ben"))) {
      awaitOnline(ben);
    }
    try (Client ben = entry("ben").open().orElseThrow()) {
      awaitOnline(ben);
      assertEquals(RelayAddress.Secrecy.NONE, ben.account().relay().secrecy());
    }
    Path file = folder.resolve("ben").resolve("account.properties");
    Files.writeString(file, Files.readString(file).replaceFirst("relay.key=.*", ""));
    try (Client ben = entry("ben").open().orElseThrow()) {
      until(() -> ben.account().relay().pin().equals(link.pin()));
      changeKey();
      until(() -> ended(ben.connection()));
    }
    try (Client ben = entry("ben").open().orElseThrow()) {
      assertEquals(link.pin(), ben.account().relay().pin());
    }
  }

  @Test
  void files_are_encrypted_as_soon_as_their_account_is() throws Exception {
    RelayAddress link = link();
    try (Tap tap = new Tap(link.port())) {
      RelayAddress plain = new RelayAddress(FAR, tap.port(), link.invite(), new Guard.None());
      entry("ben").register(plain, newcomer("ben")).close();
      Path file = folder.resolve("ben").resolve("account.properties");
      Files.writeString(file, Files.readString(file).replaceFirst("relay.key=.*", ""));
      try (Client ben = entry("ben").open().orElseThrow()) {
        awaitOnline(ben);
        assertEquals(link.pin(), ben.account().relay().pin());
        ThreadId thread = ben.threads().start(List.of(me(anna)), "Covers");
        Path cover = Files.write(folder.resolve("cover.bin"), new byte[100_000]);
        Attachment sent = ben.attachments().take(cover);
        var _ = ben.messages().send(thread, new EventBody.Message("Here", null, List.of(sent)));
        until(() -> said(anna, thread).equals(List.of("Here")));
        assertTrue(
            tap.heard().stream().noneMatch(h -> h.contains("/blobs")), tap.heard()::toString);
      }
    }
  }

  @Test
  void lines_of_one_process_keep_their_keys_apart() {
    Destination right = link().destination();
    Destination wrong = wrong(link()).destination();
    IntStream.range(0, 24)
        .parallel()
        .forEach(
            i -> {
              if (i % 2 == 0) {
                assertConnects(right);
              } else {
                assertThrows(WrongKeyException.class, () -> dial(wrong));
              }
            });
  }

  @Test
  void who_speaks_no_tls_hears_nothing_of_what_was_to_be_said() throws Exception {
    byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    try (SocketServer plain =
        new SocketServer(
            device -> {
              device.raw(answer);
              String _ = device.head();
            })) {
      Destination there = new Destination("127.0.0.1", plain.port(), new Guard.FirstSight());
      assertThrows(NoEncryptionException.class, () -> dial(there));
    }
    try (SocketServer silent = new SocketServer(device -> device.head())) {
      Destination there = new Destination("127.0.0.1", silent.port(), new Guard.Pinned(OTHER));
      assertThrows(IOException.class, () -> dial(there));
    }
  }

  private static Line dial(Destination to) throws IOException {
    return new TyrusDialer(PATIENCE).dial(to, new Deaf());
  }

  private static void assertConnects(Destination to) {
    try (Line line = dial(to)) {
      assertEquals(to.guard(), line.guard());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path download(Destination from, Path into, long bytes, String hash)
      throws IOException {
    return new Download(from, "/installers/hearth-1.4.0.deb")
        .to(into, "hearth-1.4.0.deb", bytes, hash, _ -> {});
  }

  private void assertFetched(Client at, Attachment file, byte[] content) throws Exception {
    at.attachments().fetch(file);
    until(() -> at.attachments().isHere(file));
    Path saved = folder.resolve("saved-" + file.blob());
    at.attachments().save(file, saved);
    assertArrayEquals(content, Files.readAllBytes(saved));
  }

  private RelayAddress link() {
    return RelayAddress.parse(relay.invite(1, 7).link());
  }

  private static RelayAddress wrong(RelayAddress link) {
    return link.guardedBy(new Guard.Pinned(OTHER));
  }

  /** As when somebody deleted it, or answers in the relay's place. */
  private void changeKey() throws Exception {
    relay.close();
    Files.delete(folder.resolve("host/relay/tls/relay.pem"));
    relay.startAgain();
  }

  private static boolean ended(Connection connection) {
    return connection instanceof Connection.Ended(EndReason why, _) && why == EndReason.WRONG_KEY;
  }

  private interface Try {
    Object make() throws RelayException;
  }

  private static Reason refusal(Try step) {
    return assertThrows(RelayException.class, step::make).reason();
  }

  private static UserId me(Client client) {
    return client.account().userId();
  }

  private static List<MessageRow> rows(Client client, ThreadId thread) {
    return client.messages().latest(thread, 100).rows().stream()
        .filter(MessageRow::isMessage)
        .toList();
  }

  private static List<String> said(Client client, ThreadId thread) {
    return rows(client, thread).stream()
        .map(r -> r.body() instanceof EventBody.Message m ? m.text() : "")
        .toList();
  }

  private static void awaitOnline(Client client) {
    until(() -> client.connection() instanceof Connection.Online);
  }

  private static void until(Callable<Boolean> seen) {
    await().atMost(Duration.ofSeconds(30)).until(seen);
  }

  private Entry entry(String name) {
    return new ClientEntry(
        folder.resolve(name), new TyrusDialer(), Clock.systemUTC(), new SecureRandom());
  }

  private static Entry.Registration newcomer(String name) {
    return new Entry.Registration(name, name, "a short sentence", "Laptop");
  }

  /** Nobody hears what comes. */
  private static final class Deaf implements Line.Listener {
    @Override
    public void frame(String frame) {}

    @Override
    public void heard() {}

    @Override
    public void closed(int code) {}
  }
}
