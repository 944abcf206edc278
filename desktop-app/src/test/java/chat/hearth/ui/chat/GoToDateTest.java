package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A day of a thread is chosen in a small calendar, and the thread goes there. */
class GoToDateTest extends OpenChat {

  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

  @Test
  void the_menu_of_a_thread_leads_to_the_first_message_of_a_day_which_stands_out() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    MessageRow wanted = firstFrom("2026-10-25T00:00:00Z");
    screen.click("chat-more");
    screen.clickWords("Go to date…");
    screen.awaitWords("Go to a date");
    assertEquals("Monday, 23 November 2026", focusedWords());
    screen.picture("chat-date");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("chat-date-dark");
    screen.clickSpoken("Previous month");
    screen.clickSpoken("Sunday, 25 October 2026");
    screen.until("there", () -> screen.ask(() -> isInSight(wanted)));
    assertTrue(screen.ask(() -> standsOut(wanted)));
    assertFalse(screen.shows("Go to a date"));
    screen.picture("chat-date-gone-to");
  }

  @Test
  void a_click_on_the_line_of_a_day_begins_there_and_a_day_without_messages_leads_to_the_next() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Cake at four");
    clickOn(() -> dayLine("Friday"));
    screen.awaitWords("Go to a date");
    assertEquals("Friday, 20 November 2026", focusedWords());
    screen.clickSpoken("Tuesday, 10 November 2026"); // nobody wrote on that day
    MessageRow next = firstFrom(SampleTeam.LAUNCH_WEEK, "2026-11-10T00:00:00Z");
    assertEquals("The site is ready for a last look. Who has time?", next.text());
    screen.until("there", () -> screen.ask(() -> standsOut(next)));
  }

  @Test
  void all_of_it_goes_by_keys() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    MessageRow first = firstFrom("2026-10-21T00:00:00Z");
    screen.click("composer");
    screen.press(KeyCode.G, true, false);
    screen.awaitWords("Go to a date");
    screen.press(KeyCode.HOME);
    assertEquals("Wednesday, 21 October 2026", focusedWords());
    screen.press(KeyCode.LEFT);
    assertEquals("Wednesday, 21 October 2026", focusedWords(), "nothing was said before");
    screen.press(KeyCode.ENTER);
    screen.until("there", () -> screen.ask(() -> isInSight(first)));
    screen.until("the focus is back", () -> screen.focused().equals("composer"));
  }

  @Test
  void escape_closes_it_and_nothing_moves() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    screen.until("the end", () -> screen.ask(this::atEnd));
    screen.click("composer");
    screen.press(KeyCode.G, true, false);
    screen.awaitWords("Go to a date");
    assertEquals(List.of(), screen.nameless());
    screen.press(KeyCode.ESCAPE);
    screen.until("closed", () -> !screen.shows("Go to a date"));
    assertEquals("composer", screen.focused());
    assertTrue(screen.ask(this::atEnd));
    screen.press(KeyCode.G, true, false);
    screen.awaitWords("Go to a date");
    screen.press(KeyCode.G, true, false);
    screen.until("closed by the same key", () -> !screen.shows("Go to a date"));
  }

  @Test
  void enter_on_the_line_of_a_day_opens_it_too() {
    show(SampleTeam.LAUNCH_WEEK);
    choose("Heads-up");
    screen.run(
        () -> {
          ListView<?> list = (ListView<?>) screen.stage().getScene().lookup(".message-list");
          int day = 0;
          while (!(list.getItems().get(day) instanceof ChatItem.Day d)
              || !d.date().toString().equals("2026-11-23")) {
            day++;
          }
          list.getSelectionModel().clearAndSelect(day);
          list.scrollTo(day);
        });
    screen.until("the line in sight", () -> screen.shows("Today"));
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Go to a date");
    assertEquals("Monday, 23 November 2026", focusedWords());
  }

  @Test
  void a_day_after_the_last_message_leads_to_the_end() {
    show(SampleTeam.PHOTO_PICKS);
    screen.awaitWords("I marked my nine favourites.");
    screen.click("composer");
    screen.press(KeyCode.G, true, false);
    screen.clickSpoken("Sunday, 22 November 2026");
    screen.until("closed", () -> !screen.shows("Go to a date"));
    screen.until("the end", () -> screen.ask(this::atEnd));
  }

  @Test
  void in_the_narrowest_window_at_twice_the_text_it_stays_inside() {
    screen.run(() -> screen.window().theme().textPercentProperty().set(200));
    screen.resize(360, 480);
    show(SampleTeam.LAUNCH_WEEK);
    screen.click("chat-more");
    screen.clickWords("Go to date…");
    screen.awaitWords("Go to a date");
    screen.picture("chat-date-narrow-200");
    Button last = (Button) screen.ask(() -> screen.stage().getScene().getFocusOwner());
    assertTrue(screen.ask(() -> last.localToScene(last.getLayoutBounds()).getMaxX()) <= 361);
  }

  private MessageRow firstFrom(String moment) {
    return firstFrom(SampleTeam.STUDIO, moment);
  }

  private MessageRow firstFrom(ThreadId thread, String moment) {
    return client.messages().latest(thread, 1000).rows().stream()
        .filter(r -> r.isMessage() && !r.at().isBefore(Instant.parse(moment)))
        .findFirst()
        .orElseThrow();
  }

  private String focusedWords() {
    return screen.ask(() -> screen.stage().getScene().getFocusOwner().getAccessibleText());
  }

  private Node dayLine(String words) {
    return flow().lookupAll(".day-pill").stream()
        .filter(n -> words.equals(words(n)))
        .findFirst()
        .orElseThrow();
  }

  private static String words(Node node) {
    return node instanceof Label l ? l.getText() : "";
  }

  private boolean standsOut(MessageRow row) {
    return flow().lookupAll(".message-cell").stream()
        .anyMatch(
            n ->
                n instanceof MessageCell cell
                    && cell.getPseudoClassStates().contains(TARGET)
                    && cell.getItem() instanceof ChatItem.Bubble b
                    && Objects.equals(b.row().clientId(), row.clientId()));
  }
}
