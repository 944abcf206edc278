package chat.hearth.desktop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.hearth.client.RelayAddress;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.gallery.Shots;
import chat.hearth.hand.Hand;
import chat.hearth.relay.store.Backups;
import chat.hearth.ui.sample.SampleComputer;
import chat.hearth.ui.shell.HearthWindow;
import chat.hearth.ui.signin.HostingException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The app's parts together: a team that this computer hosted comes back, or the window says why.
 */
@Timeout(60)
class AppGraphTest {

  private static final String LOOPBACK = "127.0.0.1";

  @TempDir private Path folder;

  @Test
  void a_hosted_team_whose_port_is_taken_says_so_and_comes_back_at_the_next_try() throws Exception {
    RelayAddress address = founded();
    try (AppGraph graph = graph()) {
      Hand hand = window(graph);
      try (ServerSocket _ = taking(address.port())) {
        graph.hostAgain();
        hand.awaitWords("Another program uses port " + address.port());
        assertThrows(IllegalStateException.class, () -> graph.relay().status());
        hand.click("confirm");
        hand.awaitWords("Another program uses port " + address.port());
      }
      hand.click("confirm");
      hand.until("the relay", () -> runs(graph));
      assertEquals(address.toString(), graph.relay().status().address());
      assertFalse(hand.has("confirm"));
    }
  }

  @Test
  void damaged_data_are_said_and_the_backup_brings_the_team_back() throws Exception {
    founded();
    Path data = folder.resolve("relay");
    new Backups(data, Clock.systemUTC()).makeAtRest();
    Path file = data.resolve("relay.mv.db");
    byte[] garbage = "no database at all".repeat(1000).getBytes(StandardCharsets.UTF_8);
    Files.write(file, garbage);
    try (AppGraph graph = graph()) {
      Hand hand = window(graph);
      graph.hostAgain();
      hand.awaitWords("The team’s data on this computer are damaged");
      var _ =
          Shots.write("unhosted-damaged", Shots.onFx(() -> hand.stage().getScene().snapshot(null)));
      hand.click("other");
      hand.awaitWords("The team’s data on this computer are damaged");
      assertArrayEquals(garbage, Files.readAllBytes(file), "nothing was overwritten");
      hand.click("confirm");
      hand.until("the relay", () -> runs(graph));
    }
    try (Stream<Path> all = Files.list(data)) {
      Path kept =
          all.filter(p -> p.getFileName().toString().startsWith("before-restore"))
              .findFirst()
              .orElseThrow();
      assertArrayEquals(garbage, Files.readAllBytes(kept.resolve("relay.mv.db")));
    }
  }

  @Test
  void a_profile_that_hosts_nothing_starts_nothing() {
    try (AppGraph graph = graph()) {
      Hand hand = window(graph);
      graph.hostAgain();
      assertFalse(hand.has("confirm"));
      assertFalse(runs(graph));
    }
  }

  @Test
  void all_words_are_in_the_language_that_was_chosen_in_the_profile() throws Exception {
    Locale usual = Locale.getDefault(Locale.Category.DISPLAY);
    Files.writeString(folder.resolve("settings.properties"), "language=GERMAN\n");
    try (AppGraph graph = graph()) {
      assertEquals(Optional.empty(), graph.open());
      Hand hand = window(graph);
      hand.awaitWords("Willkommen bei Hearth");
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, usual);
    }
  }

  private RelayAddress founded() throws HostingException {
    try (EmbeddedRelay first = new EmbeddedRelay(folder, LOOPBACK, 0, Clock.systemUTC())) {
      return first.start("Ours", 0);
    }
  }

  private AppGraph graph() {
    return new AppGraph(
        folder,
        LOOPBACK,
        0,
        new TyrusDialer(),
        Clock.systemUTC(),
        new SecureRandom(),
        new SampleComputer(folder.resolve("downloads")));
  }

  private static Hand window(AppGraph graph) {
    Stage stage =
        Shots.onFx(
            () -> {
              Stage made = new Stage();
              HearthWindow _ = graph.show(made, Optional.empty(), null);
              return made;
            });
    Hand hand = new Hand(stage);
    hand.look();
    return hand;
  }

  private static boolean runs(AppGraph graph) {
    try {
      return graph.relay().status().team().equals("Ours");
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Another program on the port, as soon as the system lets go of it. */
  private static ServerSocket taking(int port) {
    return await()
        .ignoreExceptionsInstanceOf(BindException.class)
        .until(
            () -> new ServerSocket(port, 5, InetAddress.getLoopbackAddress()),
            ServerSocket::isBound);
  }
}
