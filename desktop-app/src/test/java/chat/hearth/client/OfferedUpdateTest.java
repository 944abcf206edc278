package chat.hearth.client;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.client.net.TyrusDialer;
import chat.hearth.desktop.EmbeddedRelay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the admin's folder over a real relay to a person's downloads. */
@Timeout(90)
class OfferedUpdateTest {

  @TempDir private Path home;

  @Test
  void an_older_app_hears_of_what_its_relay_offers_and_gets_it() throws Exception {
    try (EmbeddedRelay relay =
        new EmbeddedRelay(home.resolve("host"), "127.0.0.1", 0, Clock.systemUTC())) {
      RelayAddress at = relay.start("Ours", 0);
      try (Client older = register(at, "older", "1.3.0")) {
        assertEquals(Optional.empty(), older.updates().newest());
      }
      byte[] content = offer();
      try (Client older = entry("older", "1.3.0").open().orElseThrow()) {
        until(() -> older.updates().newest().isPresent());
        Update update = older.updates().newest().orElseThrow();
        assertEquals("1.4.0", update.version());
        Path file = older.updates().fetch(update, home.resolve("Downloads"), _ -> {});
        assertArrayEquals(content, Files.readAllBytes(file));
      }
    }
  }

  @Test
  void an_app_from_source_hears_of_nothing() throws Exception {
    try (EmbeddedRelay relay =
        new EmbeddedRelay(home.resolve("host"), "127.0.0.1", 0, Clock.systemUTC())) {
      RelayAddress at = relay.start("Ours", 0);
      byte[] _ = offer();
      try (Client source = register(at, "source", null)) {
        until(() -> source.connection() instanceof Connection.Online);
        assertEquals(Optional.empty(), source.updates().newest());
      }
    }
  }

  /** As an admin does by hand; each system finds one for itself. */
  private byte[] offer() throws Exception {
    Path folder = Files.createDirectories(home.resolve("host/relay/installers"));
    byte[] content = new byte[300_000];
    new SecureRandom().nextBytes(content);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    StringBuilder list = new StringBuilder();
    for (String ending : List.of("deb", "rpm", "msi", "dmg")) {
      String name = "hearth-1.4.0." + ending;
      Files.write(folder.resolve(name), content);
      list.append(hash).append("  ").append(name).append('\n');
    }
    Files.writeString(folder.resolve("SHA256SUMS"), list);
    return content;
  }

  private static void until(Callable<Boolean> seen) {
    await().atMost(Duration.ofSeconds(30)).until(seen);
  }

  private Client register(RelayAddress at, String name, @Nullable String version)
      throws RelayException {
    return entry(name, version)
        .register(at, new Entry.Registration(name, name, "a short sentence", "Laptop"));
  }

  private ClientEntry entry(String name, @Nullable String version) {
    return new ClientEntry(
        home.resolve(name), new TyrusDialer(), Clock.systemUTC(), new SecureRandom(), version);
  }
}
