package chat.hearth.ui.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.client.PersonRow;
import chat.hearth.hand.Screen;
import chat.hearth.model.UserId;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of the contact book and a card beside it, in a window of 900 by 800. */
abstract class OpenContacts {

  @TempDir private Path folder;

  final List<String> led = new CopyOnWriteArrayList<>();
  Screen screen;
  SampleClient client;
  ContactsController controller;

  @BeforeEach
  void open() {
    show(SampleTeam.northlight());
  }

  final void show(SampleClient shown) {
    client = shown;
    screen = Screen.open(900, 800, folder);
    controller =
        screen.show(
            window ->
                new ContactsController(
                    shown,
                    window,
                    new ContactsController.Doors(
                        id -> led.add("thread " + id),
                        people -> led.add("new thread " + people),
                        () -> led.add("invite"))),
            c -> {
              c.view().setMinWidth(320);
              return new HBox(c.view(), c.card());
            });
  }

  @AfterEach
  void close() {
    screen.run(controller::close);
    screen.close();
    assertEquals(0, client.listeners());
  }

  final List<String> names() {
    return screen.rows().stream()
        .map(r -> r.split(",", 2)[0])
        .filter(n -> !n.startsWith("Online") && !n.startsWith("Everyone"))
        .toList();
  }

  final PersonRow person(UserId id) {
    return client.people().find(id).orElseThrow();
  }
}
