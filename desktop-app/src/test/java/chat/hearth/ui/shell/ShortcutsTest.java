package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.hand.Screen;
import chat.hearth.ui.kit.Dialog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which keys work anywhere in the window, and which belong to what one writes in. */
class ShortcutsTest {

  @TempDir private Path folder;

  private final List<String> done = new ArrayList<>();
  private Screen screen;
  private Shortcuts shortcuts;

  @BeforeEach
  void open() {
    screen = Screen.open(400, 300, folder);
    shortcuts = screen.ask(() -> new Shortcuts(screen.stage().getScene(), keys()));
    screen.show(_ -> new StackPane(new TextField()), pane -> pane);
    screen.run(() -> screen.stage().getScene().lookup(".text-field").requestFocus());
  }

  @AfterEach
  void close() {
    screen.run(shortcuts::close);
    screen.close();
  }

  @ParameterizedTest
  @CsvSource({
    "K, C, find",
    "N, C, new thread",
    "N, CS, with this person",
    "DOWN, A, next",
    "UP, A, previous",
    "DOWN, AS, next unread",
    "UP, AS, previous unread",
    "DIGIT1, C, thread 1",
    "DIGIT9, C, thread 9",
    "NUMPAD3, C, thread 3",
    "TAB, C, last",
    "ESCAPE, '', escape",
    "I, C, details",
    "M, CS, mute",
    "A, CS, archive",
    "PLUS, C, text 1",
    "EQUALS, C, text 1",
    "EQUALS, CS, text 1",
    "ADD, C, text 1",
    "MINUS, C, text -1",
    "SUBTRACT, C, text -1",
    "DIGIT0, C, text 0",
    "NUMPAD0, C, text 0",
    "COMMA, C, settings",
    "SLASH, C, keyboard",
    "F1, '', keyboard",
    "F6, '', region 1",
    "F6, S, region -1",
  })
  void each_key_does_what_the_table_of_keys_says(KeyCode key, String with, String does) {
    assertTrue(press(key, with), "nobody else gets it");
    assertEquals(List.of(does), done);
  }

  @ParameterizedTest
  @CsvSource({
    "A, C",
    "C, C",
    "V, C",
    "Z, CS",
    "LEFT, C",
    "DELETE, C",
    "K, ''",
    "DIGIT1, ''",
    "DIGIT1, CS",
    "DOWN, ''",
    "LEFT, A",
    "TAB, ''",
    "ENTER, ''",
  })
  void keys_for_writing_stay_with_what_one_writes_in(KeyCode key, String with) {
    press(key, with);
    assertEquals(List.of(), done);
  }

  @ParameterizedTest
  @CsvSource({"DIGIT7", "DIGIT8", "DIGIT9", "DIGIT0", "PLUS", "K", "DOWN"})
  void alt_gr_writes_brackets_and_switches_no_thread(KeyCode key) {
    press(key, "CA");
    assertEquals(List.of(), done);
  }

  @Test
  void a_dialog_has_all_keys_to_itself() {
    Dialog dialog = screen.ask(() -> new Dialog("Leave Photo picks?").closable());
    screen.run(() -> dialog.open(screen.stage().getScene().getRoot()));
    press(KeyCode.DIGIT2, "C");
    press(KeyCode.K, "C");
    press(KeyCode.DOWN, "A");
    press(KeyCode.F1, "");
    assertEquals(List.of(), done);
    screen.run(dialog::close);
    press(KeyCode.K, "C");
    assertEquals(List.of("find"), done);
  }

  @Test
  void whoever_wants_escape_first_has_it_alone() {
    screen.run(
        () ->
            screen
                .stage()
                .getScene()
                .lookup(".text-field")
                .addEventHandler(KeyEvent.KEY_PRESSED, Event::consume));
    press(KeyCode.ESCAPE, "");
    assertEquals(List.of(), done);
  }

  @Test
  void after_the_end_no_key_does_anything() {
    screen.run(shortcuts::close);
    assertFalse(press(KeyCode.K, "C"));
    press(KeyCode.ESCAPE, "");
    assertEquals(List.of(), done);
  }

  /** Presses a key with C(trl), S(hift), A(lt); whether it was taken before the field saw it. */
  private boolean press(KeyCode code, String with) {
    return screen.ask(
        () -> {
          KeyEvent event =
              new KeyEvent(
                  KeyEvent.KEY_PRESSED,
                  "",
                  "",
                  code,
                  with.contains("S"),
                  with.contains("C"),
                  with.contains("A"),
                  false);
          int before = done.size();
          Event.fireEvent(screen.stage().getScene().getFocusOwner(), event);
          return done.size() > before;
        });
  }

  private Shortcuts.Keys keys() {
    return new Shortcuts.Keys(
        () -> done.add("find"),
        () -> done.add("find here"),
        () -> done.add("new thread"),
        () -> done.add("with this person"),
        () -> done.add("next"),
        () -> done.add("previous"),
        () -> done.add("next unread"),
        () -> done.add("previous unread"),
        n -> done.add("thread " + n),
        () -> done.add("last"),
        () -> done.add("escape"),
        () -> done.add("details"),
        () -> done.add("mute"),
        () -> done.add("archive"),
        step -> done.add("text " + step),
        () -> done.add("settings"),
        () -> done.add("keyboard"),
        step -> done.add("region " + step));
  }
}
