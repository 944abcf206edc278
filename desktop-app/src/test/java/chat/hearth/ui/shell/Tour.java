package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.hand.Screen;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleClient;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;

/** Walks through all screens of a window, takes pictures, and looks that everything has room. */
final class Tour implements AutoCloseable {

  private static final double ONE_PANE_BELOW = 720;

  private final Screen screen;
  private final Shell shell;
  private final String look;
  private final boolean narrow;

  /**
   * Opens the window.
   *
   * @param folder where settings are kept
   * @param look part of the pictures' names
   * @param percent the text size
   */
  Tour(SampleClient client, Path folder, String look, int percent, int width, int height) {
    this.look = look;
    this.narrow = width < ONE_PANE_BELOW * (percent >= 150 ? percent / 100.0 : 1);
    screen = Screen.open(width, height, folder);
    screen.run(() -> screen.window().theme().textPercentProperty().set(percent));
    shell = SampleShell.show(screen, client);
  }

  void threads() {
    screen.until("rows", () -> !screen.rows().isEmpty());
    assertEquals(narrow, !opened());
    if (narrow) {
      picture("threads");
    }
    screen.press(KeyCode.DIGIT1, true, false);
    screen.until("the thread", () -> screen.has("composer"));
    picture("chat");
    screen.press(KeyCode.I, true, false);
    screen.until("the details", () -> screen.has("details-close"));
    picture("details");
    screen.click("details-close");
    newThread();
    screen.press(KeyCode.K, true, false);
    screen.type("an");
    screen.until("what was found", () -> screen.rows().size() > 1);
    picture("search");
    screen.press(KeyCode.ESCAPE);
    screen.press(KeyCode.DIGIT1, true, false);
    screen.until("the thread", () -> screen.has("composer"));
    screen.press(KeyCode.F, true, false);
    screen.until("the search beside it", () -> screen.has("search-close"));
    screen.type("a");
    screen.until("what was said", () -> screen.rows(Tour::isFound).size() > 1);
    picture("search-within");
    screen.click("search-close");
    if (narrow) {
      screen.click("chat-back");
    }
  }

  private static boolean isFound(Node cell) {
    return cell instanceof ListCell<?> c && c.getListView().getStyleClass().contains("result-list");
  }

  private void newThread() {
    screen.press(KeyCode.N, true, false);
    screen.until("people", () -> !screen.firstChoice().isEmpty());
    screen.press(KeyCode.DOWN);
    screen.press(KeyCode.ENTER);
    screen.until("somebody", () -> screen.shows("“"));
    picture("new-thread");
    screen.press(KeyCode.ESCAPE);
    screen.until("closed", () -> !screen.has("start-thread"));
  }

  void contacts(String person) {
    screen.click("rail-contacts");
    screen.until("people", () -> screen.shows(person));
    picture("contacts");
    screen.click("add-person");
    screen.until("people to add", () -> !screen.firstChoice().isEmpty());
    picture("find-person");
    screen.press(KeyCode.ESCAPE);
    screen.clickWords(person);
    screen.until("the card", () -> screen.has("card-message"));
    picture("card");
    screen.click("nickname-edit");
    screen.until("the field", () -> screen.has("nickname"));
    picture("nickname");
    screen.press(KeyCode.ESCAPE);
  }

  void settings() {
    screen.press(KeyCode.COMMA, true, false);
    picture("settings");
  }

  void host() {
    screen.click("rail-host");
    screen.awaitWords("Northlight Studio");

    picture("host");
  }

  /** Where there is room for both, the newest thread opens beside the list. */
  private boolean opened() {
    if (!narrow) {
      screen.until("the newest thread", () -> screen.has("composer"));
    }
    return screen.has("composer");
  }

  /** In both themes; what has too little room fails. */
  private void picture(String name) {
    for (Theme.Mode mode : List.of(Theme.Mode.DARK, Theme.Mode.LIGHT)) {
      screen.run(() -> screen.window().theme().modeProperty().set(mode));
      screen.picture("screen-" + name + "-" + look + "-" + mode);
      assertEquals(List.of(), screen.cramped(), name + " at " + look);
    }
  }

  @Override
  public void close() {
    screen.run(shell::close);
    screen.close();
  }
}
