package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Extras;
import chat.hearth.client.MessageRow;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Answers, edits, deletions and reactions, as one does and sees them. */
class AmendmentTest extends OpenChat {

  @Test
  void a_letter_answers_the_message_that_has_the_focus() {
    show(SampleTeam.LAUNCH_WEEK);
    choose("Cake at four");
    screen.type("r");
    screen.awaitWords("Reply to Mara");
    assertEquals("composer", screen.focused());
    assertEquals("", screen.text("composer"), "the letter is not written");
    screen.type("I bring tea");
    screen.press(KeyCode.ENTER);
    screen.until("sent", () -> newest(SampleTeam.LAUNCH_WEEK).text().equals("I bring tea"));
    Extras extras = newest(SampleTeam.LAUNCH_WEEK).extras();
    assertEquals(
        "Cake at four, everyone’s invited.", Objects.requireNonNull(extras.quote()).text());
    screen.until("left", () -> !screen.shows("Reply to Mara"));
    assertTrue(spoken("I bring tea").contains("answers Mara: Cake at four"), spoken("I bring tea"));
  }

  @Test
  void esc_leaves_an_answer_and_keeps_what_was_written_and_so_does_another_thread() {
    show(SampleTeam.LAUNCH_WEEK);
    choose("Cake at four");
    screen.type("r");
    screen.awaitWords("Reply to Mara");
    screen.type("Maybe");
    show(SampleTeam.WITH_PRIYA);
    screen.until("elsewhere", () -> !screen.shows("Reply to Mara"));
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Reply to Mara");
    assertEquals("Maybe", screen.text("composer"));
    screen.click("composer");
    screen.press(KeyCode.ESCAPE);
    screen.until("left", () -> !screen.shows("Reply to Mara"));
    assertEquals("Maybe", screen.text("composer"));
    screen.press(KeyCode.UP, true, false);
    screen.awaitWords("Reply to You");
    screen.press(KeyCode.UP, true, false);
    screen.awaitWords("Reply to Mara");
  }

  @Test
  void a_click_on_a_quote_goes_to_what_is_quoted_however_far_above() {
    MessageRow first = row(SampleTeam.STUDIO, 1);
    client.play(
        SampleTeam.STUDIO, SampleTeam.NORA, new EventBody.Message("As I said", first.clientId()));
    show(SampleTeam.STUDIO);
    screen.awaitWords("As I said");
    assertFalse(screen.ask(() -> isInSight(first)));
    clickOn(".quote");
    screen.until("in sight", () -> screen.ask(() -> isInSight(first)));
  }

  @Test
  void the_menu_shows_what_is_quoted_without_a_mouse() {
    MessageRow first = row(SampleTeam.STUDIO, 1);
    client.play(
        SampleTeam.STUDIO, SampleTeam.NORA, new EventBody.Message("As I said", first.clientId()));
    show(SampleTeam.STUDIO);
    choose("As I said");
    screen.press(KeyCode.ENTER);
    screen.clickWords("Show quoted message");
    screen.until("in sight", () -> screen.ask(() -> isInSight(first)));
  }

  @Test
  void up_edits_the_last_own_message_and_what_it_said_can_be_looked_up() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Yes. Form");
    screen.click("composer");
    screen.press(KeyCode.UP);
    screen.awaitWords("Edit message");
    assertEquals("Yes. Form, newsletter, map: on my list.", screen.text("composer"));
    screen.press(KeyCode.ESCAPE);
    screen.until("left", () -> !screen.shows("Edit message"));
    assertEquals("", screen.text("composer"));
    screen.press(KeyCode.UP);
    screen.fill("composer", "Form and map are done.");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Form and map are done.");
    screen.awaitWords("edited");
    assertEquals("", screen.text("composer"));
    clickOn(".edited");
    screen.awaitWords("What it said");
    screen.awaitWords("Yes. Form, newsletter, map: on my list.");
    screen.picture("chat-versions");
    screen.clickWords("Close");
  }

  @Test
  void a_change_that_was_begun_waits_in_its_thread_and_the_draft_below_it() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Yes. Form");
    screen.click("composer");
    screen.press(KeyCode.UP);
    screen.awaitWords("Edit message");
    screen.fill("composer", "Form and map");
    show(SampleTeam.WITH_PRIYA);
    screen.until("elsewhere", () -> !screen.shows("Edit message"));
    assertEquals("", screen.text("composer"), "nothing of it in another thread");
    client.messages().saveDraft(SampleTeam.LAUNCH_WEEK, "On my way");
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Edit message");
    screen.until("as it was", () -> screen.text("composer").equals("Form and map"));
    screen.click("composer");
    screen.press(KeyCode.ENTER);
    screen.until("changed", () -> newestOf(SampleTeam.LAUNCH_WEEK, "Form and map").own());
    screen.until("the draft", () -> screen.text("composer").equals("On my way"));
    show(SampleTeam.WITH_PRIYA);
    show(SampleTeam.LAUNCH_WEEK);
    screen.until("still", () -> screen.text("composer").equals("On my way"));
    assertFalse(screen.shows("Edit message"), "it is done");
  }

  @Test
  void a_change_of_a_message_that_is_deleted_meanwhile_does_not_come_back() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Yes. Form");
    MessageRow own = newestOf(SampleTeam.LAUNCH_WEEK, "Yes. Form");
    screen.click("composer");
    screen.press(KeyCode.UP);
    screen.fill("composer", "Form and map");
    show(SampleTeam.WITH_PRIYA);
    screen.until("elsewhere", () -> !screen.shows("Edit message"));
    client.playDelete(SampleTeam.LAUNCH_WEEK, own.clientId());
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("You deleted this message");
    screen.until("given up", () -> !screen.shows("Edit message"));
    assertEquals("", screen.text("composer"));
  }

  @Test
  void only_after_a_question_a_message_is_gone_for_all() {
    show(SampleTeam.LAUNCH_WEEK);
    choose("Yes. Form");
    screen.press(KeyCode.DELETE);
    screen.awaitWords("It disappears for everyone in Launch week.");
    screen.picture("chat-delete");
    screen.clickWords("Cancel");
    assertTrue(screen.shows("Yes. Form"));
    choose("Yes. Form");
    screen.press(KeyCode.DELETE);
    screen.click("confirm");
    screen.awaitWords("You deleted this message");
    assertFalse(screen.shows("Yes. Form"));
    choose("Cake at four");
    screen.press(KeyCode.DELETE);
    assertFalse(screen.shows("It disappears for everyone"), "not what others wrote");
  }

  @Test
  void a_click_on_a_reaction_puts_it_too_and_takes_it_away() {
    MessageRow cake = newestOf(SampleTeam.LAUNCH_WEEK, "Cake at four");
    client.playReaction(SampleTeam.LAUNCH_WEEK, SampleTeam.AIKO, cake.clientId(), "🎉");
    show(SampleTeam.LAUNCH_WEEK);
    screen.until("there", () -> screen.ask(() -> pill() != null));
    screen.run(() -> Objects.requireNonNull(pill()).fire());
    screen.until("two", () -> people() == 2);
    screen.until(
        "mine",
        () -> screen.ask(() -> Objects.requireNonNull(pill()).getStyleClass().contains("mine")));
    screen.run(() -> Objects.requireNonNull(pill()).fire());
    screen.until("one", () -> people() == 1);
    choose("Cake at four");
    screen.type("e");
    screen.clickSpoken("👀");
    screen.until("another", () -> reactions().size() == 2);
  }

  @Test
  void every_state_can_be_looked_at_in_both_themes() {
    ThreadId thread = SampleTeam.LAUNCH_WEEK;
    MessageRow heads = newestOf(thread, "Heads-up");
    MessageRow cake = newestOf(thread, "Cake at four");
    MessageRow own = newestOf(thread, "Yes. Form");
    client.play(thread, SampleTeam.ELIF, new EventBody.Message("Much better", heads.clientId()));
    client.playEdit(thread, own.clientId(), "Yes. Form, newsletter, map and the site.");
    for (String emoji : List.of("👍", "❤️", "🎉", "👀", "🙏", "😂", "🔥", "☕")) {
      client.playReaction(thread, SampleTeam.AIKO, cake.clientId(), emoji);
    }
    client.playReaction(thread, SampleTeam.ELIF, cake.clientId(), "👍");
    client.playReaction(thread, SampleTeam.MARA, own.clientId(), "👍");
    MessageRow gone = client.play(thread, SampleTeam.JONAS, "I should not say this");
    client.play(thread, SampleTeam.PRIYA, new EventBody.Message("Well, well", gone.clientId()));
    client.playDelete(thread, gone.clientId());
    client.play(thread, SampleTeam.PRIYA, new EventBody.Message("The map is done", own.clientId()));
    show(thread);
    screen.awaitWords("The map is done");
    screen.awaitWords("Jonas deleted this message");
    choose("The map is done");
    screen.until(
        "at hand",
        () ->
            screen.ask(
                () ->
                    screen.stage().getScene().getRoot().lookupAll(".hover-bar").stream()
                        .anyMatch(Node::isVisible)));
    screen.picture("chat-amended-light");
    screen.type("r");
    screen.awaitWords("Reply to Priya");
    screen.type("Thank you");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("chat-amended-dark");
    screen.press(KeyCode.ESCAPE);
    screen.fill("composer", "");
    screen.press(KeyCode.UP);
    screen.awaitWords("Edit message");
    screen.picture("chat-edit-dark");
  }

  private List<Extras.Reaction> reactions() {
    return newestOf(SampleTeam.LAUNCH_WEEK, "Cake at four").extras().reactions();
  }

  private int people() {
    return reactions().getFirst().people().size();
  }

  private Button pill() {
    return (Button) screen.stage().getScene().lookup(".reaction");
  }

  private MessageRow row(ThreadId thread, int index) {
    return client.messages().latest(thread, 1000).rows().stream()
        .filter(MessageRow::isMessage)
        .toList()
        .get(index);
  }

  private String spoken(String words) {
    return screen.spoken().stream().filter(s -> s.contains(words)).findFirst().orElse("");
  }
}
