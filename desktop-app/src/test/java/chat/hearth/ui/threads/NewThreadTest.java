package chat.hearth.ui.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.hand.Screen;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thread is started at once and once, however slow the relay and however often one presses. */
class NewThreadTest {

  @TempDir private Path folder;

  private final List<ThreadId> opened = new CopyOnWriteArrayList<>();
  private final SampleClient client = SampleTeam.northlight();
  private Screen screen;
  private ThreadsController controller;

  @BeforeEach
  void open() {
    screen = Screen.open(640, 800, folder);
    controller =
        screen.show(
            window ->
                new ThreadsController(
                    client,
                    window,
                    new ThreadsController.Doors(
                        opened::add,
                        new ThreadsController.Searching(
                            new Region(), _ -> {}, () -> {}, () -> {}))),
            ThreadsController::view);
  }

  @AfterEach
  void close() {
    client.playSlow(false);
    screen.run(controller::close);
    screen.close();
  }

  @Test
  void neither_contacts_nor_the_start_wait_for_the_directory() {
    client.playSlow(true);
    ask();
    screen.until("the directory is asked", () -> client.waiting() == 1);
    screen.fill("with", "priya");
    screen.until("found", () -> screen.firstChoice().startsWith("Priya Nair"));
    screen.click("start-thread");
    screen.until("opened", () -> !opened.isEmpty());
  }

  @Test
  void a_button_pressed_three_times_starts_one_thread() {
    ask();
    screen.run(
        () -> {
          for (int i = 0; i < 3; i++) {
            button().fire();
          }
        });
    screen.until("opened", () -> !opened.isEmpty());
    assertEquals(1, client.threads().withExactly(List.of(SampleTeam.NORA)).size());
    assertEquals(1, opened.size());
  }

  /** Opens the dialog with somebody chosen. */
  private void ask() {
    screen.run(() -> controller.newThread(List.of(SampleTeam.NORA)));
    screen.until("somebody is chosen", () -> screen.ask(() -> !button().isDisabled()));
  }

  private Button button() {
    return (Button) screen.stage().getScene().lookup("#start-thread");
  }
}
