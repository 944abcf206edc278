package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.hearth.relay.account.Registration;
import chat.hearth.relay.blob.BlobLimits;
import chat.hearth.relay.tls.TlsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayConfigTest {

  private final RelayConfig usual = RelayConfig.in(Path.of("data"));

  @Test
  void the_usual_relay_is_for_this_machine_alone() {
    assertEquals("127.0.0.1", usual.address());
    assertEquals(7480, usual.port());
    assertEquals(Registration.OPEN, usual.registration());
  }

  @Test
  void each_wither_changes_one_thing() {
    RelayConfig all =
        usual
            .withAddress("0.0.0.0")
            .withPort(0)
            .withName("Crew")
            .withHost("box")
            .withRegistration(Registration.INVITE)
            .withIdleCut(Duration.ofMinutes(10))
            .withDurable(false)
            .withBackupEvery(Duration.ofHours(6))
            .withMetricsToken("word")
            .withFiles(new BlobLimits(7, 8))
            .withTls(new TlsSettings(true, Path.of("c.pem"), Path.of("k.pem")))
            .withAnnounce(false);
    assertEquals(
        new RelayConfig(
            Path.of("data"),
            "0.0.0.0",
            0,
            "Crew",
            "box",
            Registration.INVITE,
            Duration.ofMinutes(10),
            false,
            Duration.ofHours(6),
            "word",
            new BlobLimits(7, 8),
            new TlsSettings(true, Path.of("c.pem"), Path.of("k.pem")),
            false),
        all);
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> usual.withPort(65_536));
    assertThrows(IllegalArgumentException.class, () -> usual.withPort(-1));
    assertThrows(IllegalArgumentException.class, () -> usual.withName(" "));
    assertThrows(IllegalArgumentException.class, () -> usual.withHost("a\nb"));
    assertThrows(IllegalArgumentException.class, () -> usual.withIdleCut(Duration.ofMinutes(-1)));
    assertThrows(IllegalArgumentException.class, () -> usual.withBackupEvery(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> new BlobLimits(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new BlobLimits(1, 0));
    Path key = Path.of("k.pem");
    assertThrows(IllegalArgumentException.class, () -> new TlsSettings(false, null, key));
  }

  @Test
  void each_system_has_its_place_for_data() {
    Path home = Path.of(System.getProperty("user.home"));
    assertEquals(
        Path.of("/xdg/hearth-relay"), DataFolder.usual("Linux", Map.of("XDG_DATA_HOME", "/xdg")));
    assertEquals(home.resolve(".local/share/hearth-relay"), DataFolder.usual("Linux", Map.of()));
    assertEquals(
        home.resolve("Library/Application Support/hearth-relay"),
        DataFolder.usual("Mac OS X", Map.of()));
    assertEquals(
        Path.of("/app/hearth-relay"), DataFolder.usual("Windows 11", Map.of("APPDATA", "/app")));
  }
}
