package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Reach;
import chat.hearth.hand.Screen;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl K through everything and Ctrl F through a thread, up to the message in its place. */
class FindTest {

  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

  @TempDir private Path folder;

  private SampleClient client;
  private Screen screen;
  private Shell shell;

  @BeforeEach
  void open() {
    open(1280);
  }

  private void open(int width) {
    client = SampleTeam.northlight();
    screen = Screen.open(width, 800, folder);
    shell = SampleShell.show(screen, client);
    screen.until("rows", () -> !screen.rows().isEmpty());
    if (width > 720) {
      screen.awaitWords("Write to Launch week");
    }
  }

  @AfterEach
  void close() {
    screen.run(shell::close);
    screen.close();
  }

  @Test
  void ctrl_k_finds_threads_people_and_messages_while_typing() {
    screen.press(KeyCode.K, true, false);
    screen.type("cover");
    screen.awaitWords("Messages, ");
    screen.awaitWords("Searched all 48,210 messages here");
    assertTrue(screen.rows().stream().anyMatch(r -> r.contains("Cover three")), "a message");
    screen.picture("found");
    for (int i = 0; i < 5; i++) {
      screen.press(KeyCode.BACK_SPACE);
    }
    screen.type("nora");
    screen.until("her", () -> screen.rows().stream().anyMatch(r -> r.startsWith("Nora Haddad")));
    screen.press(KeyCode.ENTER);
    screen.until("her card", () -> screen.has("card-message"));
  }

  @Test
  void enter_opens_a_message_in_its_place_where_it_stands_out_for_a_moment() {
    screen.press(KeyCode.K, true, false);
    screen.type("cover three");
    screen.until("the message", () -> screen.rows().stream().anyMatch(r -> r.contains("Cover t")));
    screen.press(KeyCode.DOWN);
    screen.press(KeyCode.ENTER);
    screen.until("it stands out", () -> !lit().isEmpty());
    assertTrue(lit().getFirst().contains("Cover three"), () -> lit().toString());
    screen.picture("jumped");
    screen.until("no more", () -> lit().isEmpty());
    assertTrue(screen.shows("Messages, "), "what was found stays");
    screen.press(KeyCode.ESCAPE);
    screen.until("the list again", () -> !screen.shows("Messages, "));
  }

  @Test
  void a_message_far_back_is_opened_with_what_stands_around_it() {
    for (int i = 1; i <= 400; i++) {
      client.play(
          SampleTeam.STUDIO, SampleTeam.NORA, "filler number " + i + (i == 40 ? " xyz" : ""));
    }
    screen.press(KeyCode.K, true, false);
    screen.type("xyz");
    screen.until("it", () -> screen.rows().stream().anyMatch(r -> r.contains("number 40 xyz")));
    screen.press(KeyCode.ENTER);
    screen.until("in its place", () -> !lit().isEmpty());
    assertTrue(screen.rows().stream().anyMatch(r -> r.contains("filler number 39")), "before it");
    assertTrue(screen.rows().stream().anyMatch(r -> r.contains("filler number 41")), "after it");
    assertFalse(screen.rows().stream().anyMatch(r -> r.contains("filler number 400")), "the end");
    screen.picture("found-far");
  }

  @Test
  void ctrl_f_searches_the_open_thread_alone() {
    screen.press(KeyCode.F, true, false);
    screen.until("its field", () -> screen.has("search-close"));
    screen.type("cover");
    screen.awaitWords("Messages, ");
    assertFalse(screen.shows("People and threads"));
    int here = client.search().find("cover", SampleTeam.LAUNCH_WEEK, 100).messages().size();
    screen.until("as many as there are", () -> screen.shows("Messages, " + here));
    screen.press(KeyCode.ENTER);
    screen.until("it stands out", () -> !lit().isEmpty());
    screen.press(KeyCode.F, true, false);
    screen.until("closed", () -> !screen.has("search-close"));
  }

  @Test
  void it_is_said_how_much_was_looked_through() {
    screen.press(KeyCode.K, true, false);
    screen.type("cover");
    screen.awaitWords("Searched all 48,210 messages here");
    screen.run(() -> client.reaches(new Reach(9, 62, null)));
    screen.awaitWords("Reading what is here: 62 %");
    Instant since = Instant.parse("2026-03-03T12:00:00Z");
    screen.run(() -> client.reaches(new Reach(9, 100, since)));
    screen.awaitWords("Complete back to 3 March. Older messages are on their way.");
  }

  @Test
  void nothing_found_is_said() {
    screen.press(KeyCode.K, true, false);
    screen.type("covr");
    screen.awaitWords("Nothing found for “covr”.");
    screen.awaitWords("Try fewer letters.");
  }

  @Test
  void in_a_narrow_window_the_message_fills_it_and_back_leads_to_what_was_found() {
    close();
    open(420);
    screen.press(KeyCode.K, true, false);
    screen.type("cover three");
    screen.until("the message", () -> screen.shows("Messages, "));
    screen.picture("found-narrow");
    screen.press(KeyCode.ENTER);
    screen.until("in its place", () -> !lit().isEmpty());
    screen.click("chat-back");
    screen.awaitWords("Messages, ");
  }

  private List<String> lit() {
    return screen.rows(n -> n instanceof ListCell<?> c && isLit(c));
  }

  private static boolean isLit(Node cell) {
    return cell.getPseudoClassStates().contains(TARGET);
  }
}
