package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.hand.Screen;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F6 goes from pane to pane, wherever one is. */
class RegionsTest {

  /** What tells a pane from the others, the most telling first. */
  private static final List<String> KINDS =
      List.of(
          "shell-rail",
          "shell-bar",
          "chat",
          "search-within",
          "details",
          "threads",
          "pane-right-line",
          "canvas");

  @TempDir private Path folder;

  private final SampleClient client = SampleTeam.northlight();
  private Screen screen;
  private Shell shell;

  @BeforeEach
  void open() {
    screen = Screen.open(1280, 800, folder);
    shell = SampleShell.show(screen, client);
    screen.until("the composer", () -> screen.focused().equals("composer"));
  }

  @AfterEach
  void close() {
    screen.run(shell::close);
    screen.close();
  }

  @Test
  void details_and_the_search_are_on_the_way() {
    assertEquals(List.of("shell-rail", "threads", "chat"), walk(3));
    screen.press(KeyCode.I, true, false);
    screen.awaitWords("Your name for this thread");
    assertEquals(List.of("details", "shell-rail", "threads", "chat"), walk(4));
    screen.press(KeyCode.F, true, false);
    screen.until("the search", () -> pane().equals("search-within"));
    assertEquals(List.of("shell-rail", "threads", "chat", "search-within"), walk(4));
    screen.press(KeyCode.F6, false, true);
    assertEquals("chat", pane());
  }

  @Test
  void the_details_lead_to_what_came_with_the_messages() {
    screen.press(KeyCode.I, true, false);
    screen.awaitWords("Pictures and files");
    screen.click("details-files");
    screen.until("the search", () -> pane().equals("search-within"));
    screen.until(
        "all of them",
        () ->
            screen.ask(
                () ->
                    screen.stage().getScene().getFocusOwner() instanceof TextField field
                        && field.getText().equals("has:file")));
  }

  @Test
  void it_goes_through_contacts_settings_and_the_host_panel() {
    screen.click("rail-contacts");
    screen.clickWords("Nora Haddad");
    screen.until("her card", () -> screen.has("card-message"));
    assertEquals(Set.of("shell-rail", "pane-right-line", "canvas"), Set.copyOf(walk(3)));
    screen.press(KeyCode.COMMA, true, false);
    screen.awaitWords("Help and about");
    assertEquals(Set.of("shell-rail", "pane-right-line", "canvas"), Set.copyOf(walk(3)));
    screen.click("rail-host");
    screen.until("the panel", () -> !screen.shows("Help and about"));
    assertEquals(Set.of("shell-rail", "canvas"), Set.copyOf(walk(2)));
  }

  @Test
  void in_a_narrow_window_it_goes_between_the_one_pane_and_the_bar() {
    screen.press(KeyCode.COMMA, true, false);
    screen.awaitWords("Help and about");
    screen.click("rail-contacts");
    screen.resize(420, 800);
    screen.until("one pane", () -> !screen.has("rail-me"));
    assertEquals(Set.of("shell-bar", "pane-right-line"), Set.copyOf(walk(2)));
  }

  private List<String> walk(int steps) {
    List<String> panes = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      screen.press(KeyCode.F6);
      panes.add(pane());
    }
    return panes;
  }

  /** The kind of the pane that has the focus. */
  private String pane() {
    return screen.ask(
        () -> {
          Node at = screen.stage().getScene().getFocusOwner();
          while (at != null && !(at.getParent() instanceof Columns)) {
            at = at.getParent();
          }
          List<String> classes = at == null ? List.of() : at.getStyleClass();
          return KINDS.stream().filter(classes::contains).findFirst().orElse("");
        });
  }
}
