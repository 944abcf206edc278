package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.hand.MessageText;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Parts of messages are selected and copied. */
class SelectionTest extends OpenChat {

  private static final String PLAN =
      """
      Plan 🎉 for **Thursday**

      ```
      cd billing
      mvn test
      ```

      - get the keys
      - then the van\
      """;

  private void say(String text, String shown) {
    show(SampleTeam.WITH_PRIYA);
    screen.run(() -> client.messages().send(SampleTeam.WITH_PRIYA, text));
    screen.until("sent", () -> screen.shows(shown));
    screen.until("at the end", () -> screen.ask(this::atEnd));
  }

  private MessageText text() {
    return new MessageText(flow());
  }

  private String copied() {
    screen.run(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "before")));
    screen.press(KeyCode.C, true, false);
    return screen.ask(() -> Clipboard.getSystemClipboard().getString());
  }

  private Node marked() {
    return flow().lookup(".text-selection");
  }

  private List<Node> marks() {
    return screen.ask(
        () -> flow().lookupAll(".text-selection").stream().filter(MessageText::isInSight).toList());
  }

  @Test
  void a_pull_selects_from_letter_to_letter_over_blocks() {
    say(PLAN, "then the van");
    assertEquals(List.of(), marks());
    text().pull("Plan ", 2, "mvn test", "cd billing\nmvn".length());
    assertEquals("an 🎉 for Thursday\ncd billing\nmvn", copied());
    assertEquals(2, marks().size(), "the paragraph and the code");
    screen.picture("selection");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("selection-dark");
    text().pull("then the van", 4, "Thursday", 0);
    assertEquals("Thursday\ncd billing\nmvn test\n• get the keys\n• then", copied());
    screen.picture("selection-list-dark");
  }

  @Test
  void others_bubbles_and_pictures_alone_are_selected_too() {
    show(SampleTeam.WITH_PRIYA);
    client.play(SampleTeam.WITH_PRIYA, SampleTeam.PRIYA, "Lunch at `noon`, see https://a.example");
    client.play(SampleTeam.WITH_PRIYA, SampleTeam.PRIYA, "🎉🎂");
    screen.until("all", () -> screen.shows("🎉🎂") && screen.ask(this::atEnd));
    choose("🎉🎂");
    screen.press(KeyCode.A, true, false);
    assertEquals("🎉🎂", copied());
    screen.picture("selection-emoji");
    text().press("Lunch at ", 1, 3, false);
    assertEquals("Lunch at noon, see https://a.example", copied());
    screen.picture("selection-other");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("selection-other-dark");
  }

  @Test
  void clicks_take_words_and_blocks_and_shift_takes_more() {
    say(PLAN, "then the van");
    text().press("get the keys", 5, 1, false);
    assertEquals(PLAN, copied(), "nothing is selected");
    text().press("get the keys", 5, 2, false);
    assertEquals("the", copied());
    text().press("get the keys", 5, 3, false);
    assertEquals("get the keys", copied());
    text().press("Plan ", 0, 1, false);
    text().press("then the van", 4, 1, true);
    assertEquals("Plan 🎉 for Thursday\ncd billing\nmvn test\n• get the keys\n• then", copied());
    text().press("Plan ", 4, 1, true);
    assertEquals("Plan", copied());
  }

  @Test
  void escape_a_click_elsewhere_and_another_message_clear() {
    say("the first one", "the first one");
    say("and another", "and another");
    text().press("the first one", 5, 2, false);
    assertEquals("first", copied());
    text().press("and another", 5, 2, false);
    assertEquals("another", copied());
    assertEquals(1, marks().size());
    screen.run(controller::escape);
    assertEquals(List.of(), marks());
    assertEquals("and another", copied(), "all of it, as without a selection");
    text().press("the first one", 5, 2, false);
    assertEquals(1, marks().size());
    screen.click("composer");
    assertEquals(List.of(), marks());
  }

  @Test
  void the_keyboard_selects_and_goes_on() {
    say("the first one", "the first one");
    say(PLAN, "then the van");
    choose("Plan");
    screen.press(KeyCode.RIGHT, false, true);
    screen.press(KeyCode.RIGHT, false, true);
    assertEquals("Pl", copied());
    screen.press(KeyCode.A, true, false);
    assertEquals(
        "Plan 🎉 for Thursday\ncd billing\nmvn test\n• get the keys\n• then the van", copied());
    screen.press(KeyCode.LEFT, false, true);
    screen.press(KeyCode.ENTER);
    screen.clickWords("Copy selection");
    assertEquals(
        "Plan 🎉 for Thursday\ncd billing\nmvn test\n• get the keys\n• then the va",
        screen.ask(() -> Clipboard.getSystemClipboard().getString()));
    screen.press(KeyCode.UP);
    assertEquals(List.of(), marks());
    assertEquals("the first one", copied());
  }

  @Test
  void a_click_opens_a_link_and_a_pull_selects_it() {
    say("see [your bank](https://bank.example.org/login)", "your bank");
    text().pull("your bank", 0, "your bank", 9);
    assertEquals("your bank", copied());
    assertFalse(screen.shows("Open this address?"));
    screen.clickWords("your bank");
    screen.awaitWords("https://bank.example.org/login");
    assertEquals(List.of(), marks());
    screen.press(KeyCode.ESCAPE);
  }

  @Test
  void it_runs_from_right_to_left_too() {
    String text = "صباح الخير يا فريق 🎉 ten";
    say(text, "صباح");
    text().pull("صباح ", 0, "الخير ", 5);
    assertEquals("صباح الخير", copied());
    screen.picture("selection-rtl");
    text().press("الخير ", 2, 2, false);
    assertEquals("الخير", copied());
    Bounds word = text().bounds("الخير ");
    Bounds mark = screen.ask(() -> MessageText.seen(marked()));
    assertEquals(word.getMaxX(), mark.getMaxX(), 1);
    assertTrue(mark.getMinX() >= word.getMinX() && mark.getWidth() > 10, "behind the word");
    choose("صباح");
    screen.press(KeyCode.A, true, false);
    screen.press(KeyCode.RIGHT, false, true);
    assertEquals(text.substring(0, text.length() - 1), copied());
  }

  @Test
  void a_selection_stays_with_its_message() {
    String said = "Keys are with the neighbour.";
    show(SampleTeam.STUDIO);
    screen.awaitWords(said);
    screen.until("at the end", () -> screen.ask(this::atEnd));
    text().press(said, 10, 2, false);
    assertEquals("with", copied());
    MessageRow row = newestOf(SampleTeam.STUDIO, said);
    screen.run(() -> client.messages().react(row.threadId(), row.clientId(), "🎉", true));
    screen.until("reacted", () -> screen.ask(() -> isReacted(row)));
    assertEquals(1, marks().size(), "a reaction leaves the text as it is");
    goUp(0);
    screen.until("away", () -> !screen.ask(() -> isInSight(row)));
    assertEquals(List.of(), marks(), "the cell shows something else");
    screen.until("back", () -> screen.ask(() -> isBack(row)));
    assertEquals(1, marks().size());
    assertEquals("with", copied());
  }

  /** Older rows come meanwhile, and the list holds what it shows then. */
  private boolean isBack(MessageRow row) {
    flow().scrollTo(flow().getCellCount() - 1);
    flow().layout();
    return isInSight(row);
  }

  private boolean isReacted(MessageRow row) {
    return flow().lookupAll(".message-cell").stream()
        .anyMatch(
            n ->
                n instanceof MessageCell cell
                    && cell.getItem() instanceof ChatItem.Bubble b
                    && b.row().clientId().equals(row.clientId())
                    && !b.row().extras().reactions().isEmpty());
  }

  @Test
  void a_text_that_is_edited_out_of_sight_is_not_copied_as_it_was() {
    String said = "Keys are with the neighbour.";
    show(SampleTeam.STUDIO);
    screen.awaitWords(said);
    screen.until("at the end", () -> screen.ask(this::atEnd));
    screen.run(() -> client.messages().send(SampleTeam.STUDIO, "at noon"));
    screen.awaitWords("at noon");
    screen.until("at the end again", () -> screen.ask(this::atEnd));
    text().press("at noon", 4, 2, false);
    assertEquals("noon", copied());
    MessageRow row = newest(SampleTeam.STUDIO);
    goUp(0);
    screen.until("away", () -> !screen.ask(() -> isInSight(row)));
    assertEquals("noon", copied());
    screen.run(() -> client.messages().edit(row.threadId(), row.clientId(), "at ten", List.of()));
    screen.until("edited", () -> !copied().equals("noon"));
  }

  @Test
  void an_edited_text_is_no_longer_selected() {
    say("at noon", "at noon");
    text().press("at noon", 4, 2, false);
    assertEquals(1, marks().size());
    MessageRow row = newest(SampleTeam.WITH_PRIYA);
    screen.run(() -> client.messages().edit(row.threadId(), row.clientId(), "at ten", List.of()));
    screen.awaitWords("at ten");
    assertEquals(List.of(), marks());
    assertEquals("at ten", copied());
    assertTrue(screen.shows("edited"));
  }
}
