package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.hearth.hand.Screen;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window in which nothing happens makes no frames, whatever it waits for. */
@Tag("alone")
class RestTest {

  @TempDir private Path folder;

  private final SampleClient client = SampleTeam.northlight();
  private Screen screen;

  @BeforeEach
  void open() throws InterruptedException {
    screen = Screen.open(1280, 800, folder);
    boolean atRest = false;
    for (int looks = 0; looks < 10 && !atRest; looks++) {
      atRest = screen.isAtRest();
    }
    assumeTrue(atRest, "a window of another test goes on");
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void also_the_caret_rests_after_a_while() {
    Shell shell = SampleShell.show(screen, client);
    screen.until("the composer", () -> screen.focused().equals("composer"));
    screen.rests();
    screen.run(shell::close);
  }

  @Test
  void while_there_is_no_relay_seconds_are_counted_and_nothing_else_happens() {
    Shell shell = SampleShell.show(screen, client);
    screen.until("the composer", () -> screen.focused().equals("composer"));
    client.playOffline();
    screen.run(() -> screen.stage().getScene().getRoot().requestFocus());
    screen.rests();
    screen.run(shell::close);
  }

  @Test
  void the_page_of_the_host_looks_again_after_seconds_and_rests_between() {
    Shell shell = SampleShell.show(screen, client);
    screen.click("rail-host");
    screen.rests();
    screen.run(shell::close);
  }

  @Test
  void a_button_that_was_left_while_busy_turns_no_more() {
    screen.window().theme().lessMotionProperty().set(Theme.LessMotion.OFF);
    ActionButton send = screen.show(_ -> Buttons.primary("Send", () -> {}), button -> button);
    screen.run(() -> send.setBusy(true));
    screen.until("the ring", () -> screen.ask(() -> send.getGraphic() != null));
    StackPane _ = screen.show(_ -> new StackPane(), pane -> pane);
    screen.rests();
  }
}
