package chat.hearth.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import chat.hearth.client.net.Guard;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.Relay;
import chat.hearth.relay.RelayConfig;
import chat.hearth.relay.tls.TlsSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A relay for which an authority vouches, as for a web server. */
@Timeout(120)
class AuthorityTest {

  @TempDir private Path folder;
  private Authority authority;

  @BeforeEach
  void open() throws Exception {
    authority = new Authority();
  }

  @AfterEach
  void close() {
    authority.close();
  }

  @Test
  void its_name_is_what_counts_and_its_key_may_change() throws Exception {
    authority.trust(folder.resolve("trusted"));
    int port;
    try (Relay relay = relay("localhost", 0)) {
      port = relay.port();
      assertEquals("ca", relay.key().inLinks());
      RelayAddress bare = new RelayAddress("localhost", port, null, new Guard.FirstSight());
      try (Client anna = entry("anna").register(bare, newcomer())) {
        assertEquals(RelayAddress.Secrecy.VOUCHED, anna.account().relay().secrecy());
      }
      RelayAddress link = RelayAddress.parse("hearth://join/localhost:" + port + "?key=ca");
      assertEquals(RelayAddress.Secrecy.VOUCHED, entry("ben").look(link).address().secrecy());
    }
    try (Relay _ = relay("localhost", port)) {
      RelayAddress typed = RelayAddress.parse("https://localhost:" + port);
      assertEquals("Hearth", entry("ben").look(typed).team(), "with another key");
    }
  }

  @Test
  void a_certificate_for_another_name_is_none() throws Exception {
    authority.trust(folder.resolve("trusted"));
    try (Relay relay = relay("relay.example.org", 0)) {
      RelayAddress typed = RelayAddress.parse("https://localhost:" + relay.port());
      assertEquals(Reason.NOT_ENCRYPTED, refusal(typed));
      RelayAddress bare = new RelayAddress("localhost", relay.port(), null, new Guard.FirstSight());
      assertEquals(RelayAddress.Secrecy.KEY, entry("ben").look(bare).address().secrecy());
    }
  }

  @Test
  void who_is_not_known_vouches_for_nobody() throws Exception {
    try (Relay relay = relay("localhost", 0)) {
      assertEquals(
          Reason.NOT_ENCRYPTED, refusal(RelayAddress.parse("https://localhost:" + relay.port())));
    }
  }

  @Test
  void one_that_has_run_out_stops_everything_until_it_is_renewed() throws Exception {
    authority.trust(folder.resolve("trusted"));
    int port;
    UserId ben;
    try (Relay relay = relay("localhost", 0)) {
      port = relay.port();
      RelayAddress typed = RelayAddress.parse("https://localhost:" + port);
      entry("anna").register(typed, newcomer()).close();
      try (Client other = entry("ben").register(typed, newcomer("ben"))) {
        ben = other.account().userId();
      }
    }
    try (Client anna = entry("anna").open().orElseThrow()) {
      ThreadId thread = anna.threads().start(List.of(ben), "Notes");
      try (Relay _ = relay("localhost", port, "210101000000Z")) {
        until(() -> stopped(anna.connection()));
        var _ = anna.messages().send(thread, "waits");
        assertEquals(Reason.OUT_OF_DATE, refusal(RelayAddress.parse("https://localhost:" + port)));
      }
      assertEquals(SendState.QUEUED, last(anna, thread).state());
      try (Relay _ = relay("localhost", port)) {
        anna.wake();
        until(() -> last(anna, thread).state() == SendState.ACCEPTED);
      }
    }
  }

  private static boolean stopped(Connection connection) {
    return connection instanceof Connection.Ended(EndReason why, _) && why == EndReason.OUT_OF_DATE;
  }

  private static MessageRow last(Client client, ThreadId thread) {
    return client.messages().latest(thread, 10).rows().getLast();
  }

  private static void until(Callable<Boolean> seen) {
    await().atMost(Duration.ofSeconds(30)).until(seen);
  }

  private Reason refusal(RelayAddress address) {
    return assertThrows(RelayException.class, () -> entry("ben").look(address)).reason();
  }

  private Relay relay(String name, int port) throws Exception {
    return relay(port, authority.vouch(name, folder.resolve(name + ".pem")));
  }

  private Relay relay(String name, int port, String end) throws Exception {
    return relay(port, authority.vouch(name, folder.resolve(name + ".pem"), end));
  }

  private Relay relay(int port, Path pem) throws Exception {
    return Relay.start(
        RelayConfig.in(folder.resolve("relay"))
            .withPort(port)
            .withTls(new TlsSettings(false, pem, null)));
  }

  private Entry entry(String name) {
    return new ClientEntry(
        folder.resolve(name), new TyrusDialer(), Clock.systemUTC(), new SecureRandom());
  }

  private static Entry.Registration newcomer() {
    return newcomer("anna");
  }

  private static Entry.Registration newcomer(String name) {
    return new Entry.Registration(name, name, "a short sentence", "Laptop");
  }
}
