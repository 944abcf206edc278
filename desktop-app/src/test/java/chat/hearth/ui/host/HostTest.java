package chat.hearth.ui.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.hand.Screen;
import chat.hearth.model.Presence;
import chat.hearth.ui.kit.HostTrouble;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the hosted team is doing, and how others get in. */
class HostTest {

  @TempDir private Path folder;

  private final ScriptedTeam team = new ScriptedTeam();
  private Screen screen;
  private HostController controller;

  @BeforeEach
  void open() {
    screen = Screen.open(1000, 900, folder);
    controller = screen.show(window -> new HostController(team, window), HostController::view);
  }

  @AfterEach
  void close() {
    screen.run(controller::close);
    screen.close();
  }

  @Test
  void it_says_who_is_there_and_how_much_there_is() {
    screen.awaitWords("Northlight Studio");
    screen.awaitWords("Hosting");
    screen.awaitWords("2 of 3");
    screen.awaitWords("4 devices connected");
    screen.awaitWords("342");
    screen.awaitWords("1.2 GB");
    screen.awaitWords("212.0 GB free on this disk");
    screen.awaitWords("Yes, at 192.168.1.24:7480. Encrypted, with the key 9f86-d081-884c-7d65.");
    screen.awaitWords("2 devices, online");
    screen.awaitWords("1 device, away");
    screen.awaitWords("not connected");
    screen.awaitWords("Host");
    screen.awaitWords("Messages are stored readable on this computer.");
  }

  @Test
  void the_network_hears_of_the_team_unless_somebody_switches_it_off() {
    screen.awaitWords("Show the team on this network");
    screen.click("announced");
    screen.until("off", () -> !team.announced);
    screen.picture("host-reach");
    screen.click("announced");
    screen.until("on", () -> team.announced);
  }

  @Test
  void the_link_is_shown_whole_copied_and_renewed() {
    String first = "hearth://join/192.168.1.24:7480?invite=AAAA-0000-0001";
    screen.awaitWords(first);
    screen.awaitWords("Valid until 30 November, 0 of 10 used");
    screen.click("copy-link");
    screen.awaitWords("Link copied");
    assertEquals(first, screen.ask(() -> Clipboard.getSystemClipboard().getString()));
    screen.clickWords("New link");
    screen.awaitWords("hearth://join/192.168.1.24:7480?invite=AAAA-0000-0002");
  }

  @Test
  void pausing_asks_first_and_going_on_brings_all_back() {
    screen.clickWords("Pause hosting");
    screen.awaitWords("Pause hosting?");
    screen.press(KeyCode.ESCAPE);
    assertEquals(0, team.pauses);
    screen.clickWords("Pause hosting");
    screen.awaitWords("Nobody can send or receive until you go on. Nothing is lost.");
    screen.click("confirm");
    screen.awaitWords("Paused. Nobody can send or receive until you go on.");
    screen.clickWords("Go on");
    screen.awaitWords("Hosting");
    screen.until("hosting", () -> !team.paused);
  }

  @Test
  void what_keeps_it_from_going_on_is_said() {
    team.paused = true;
    team.trouble = HostTrouble.PORT;
    screen.run(controller::close);
    controller = screen.show(window -> new HostController(team, window), HostController::view);
    screen.clickWords("Go on");
    screen.awaitWords("Another program uses the team’s port. Close it, then try again.");
    assertTrue(team.paused);
  }

  @ParameterizedTest
  @CsvSource({"1000, 4, 2", "760, 4, 1", "480, 2, 1", "300, 1, 1"})
  void cards_stand_in_full_rows(int width, int figures, int cards) {
    screen.awaitWords("342");
    screen.resize(width, 900);
    screen.until("rows of " + figures, () -> inFirstRow(0) == figures && inFirstRow(1) == cards);
  }

  @Test
  void everything_that_keys_reach_has_a_name() {
    screen.awaitWords("342");
    assertEquals(List.of(), screen.nameless());
  }

  private int inFirstRow(int tiles) {
    return screen.ask(
        () -> {
          List<Region> all = new ArrayList<>();
          find(screen.stage().getScene().getRoot(), all);
          return (int)
              all.get(tiles).getChildrenUnmodifiable().stream()
                  .filter(c -> c.getBoundsInParent().getMinY() < 1)
                  .count();
        });
  }

  private static void find(Node node, List<Region> into) {
    if (node instanceof Tiles tiles) {
      into.add(tiles);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(c -> find(c, into));
    }
  }

  /** A hosted team that does what it is told. */
  private static final class ScriptedTeam implements Hosting {

    private int invites;
    private int pauses;
    private volatile boolean paused;
    private volatile boolean announced = true;
    private @Nullable HostTrouble trouble;
    private @Nullable Invite newest;

    @Override
    public Status status() {
      return new Status(
          "Northlight Studio",
          "mara-desktop",
          SampleTeam.CLOCK.instant().minus(Duration.ofHours(1)),
          "192.168.1.24:7480",
          "9f86-d081-884c-7d65",
          paused,
          announced,
          2,
          4,
          342,
          1_234_567_890,
          212_000_000_000L,
          List.of(
              new Guest("5", "mara", "Mara Lindqvist", true, 2, Presence.State.ONLINE),
              new Guest("1", "jonas", "Jonas Weber", false, 1, Presence.State.AWAY),
              new Guest("3", "tomas", "Tomás Ortega", false, 0, Presence.State.OFFLINE)));
    }

    @Override
    public synchronized Invite invite(int uses, int days) {
      invites++;
      Invite made =
          new Invite(
              "hearth://join/192.168.1.24:7480?invite=AAAA-0000-000" + invites,
              SampleTeam.CLOCK.instant().plus(Duration.ofDays(days)),
              uses,
              0);
      newest = made;
      return made;
    }

    @Override
    public synchronized Optional<Invite> currentInvite() {
      return Optional.ofNullable(newest);
    }

    @Override
    public void pause() {
      pauses++;
      paused = true;
    }

    @Override
    public void announce(boolean on) {
      announced = on;
    }

    @Override
    public void resume() throws Unavailable {
      if (trouble != null) {
        throw new Unavailable(trouble, "raw words");
      }
      paused = false;
    }
  }
}
