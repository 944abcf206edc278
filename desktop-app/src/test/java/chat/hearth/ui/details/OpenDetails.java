package chat.hearth.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.client.ThreadRow;
import chat.hearth.hand.Screen;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of the details in a window of 320 by 900 over the made-up team. */
abstract class OpenDetails {

  @TempDir private Path folder;

  final List<String> led = new CopyOnWriteArrayList<>();
  final SampleClient client = SampleTeam.northlight();
  Screen screen;
  DetailsController controller;

  @BeforeEach
  void open() {
    screen = Screen.open(320, 900, folder);
    controller =
        screen.show(
            window ->
                new DetailsController(
                    client,
                    window,
                    new DetailsController.Doors(
                        () -> led.add("close"),
                        () -> led.add("files"),
                        id -> led.add("person " + id),
                        () -> led.add("left"))),
            DetailsController::view);
  }

  @AfterEach
  void close() {
    screen.run(controller::close);
    screen.close();
    assertEquals(0, client.listeners());
  }

  final void show(ThreadId thread) {
    screen.run(() -> controller.show(thread));
  }

  final ThreadRow row(ThreadId thread) {
    return client.threads().find(thread).orElseThrow();
  }

  final List<String> members(ThreadId thread) {
    return client.threads().members(thread).stream().map(m -> m.person().displayName()).toList();
  }

  final boolean switchIsOn(String id) {
    return screen.ask(
        () -> ((ToggleButton) screen.stage().getScene().lookup("#" + id)).isSelected());
  }
}
