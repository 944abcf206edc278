package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Stars, what is deleted for oneself, "unread", and drafts of another device. */
class KeptAloneTest extends OpenChat {

  @Test
  void a_message_is_starred_by_a_key_and_by_its_menu_and_says_so() {
    show(SampleTeam.LAUNCH_WEEK);
    choose("Heads-up");
    screen.type("s");
    screen.until("starred", () -> newestOf(SampleTeam.LAUNCH_WEEK, "Heads-up").extras().starred());
    screen.until("spoken", () -> spoken().contains("starred"));
    choose("Cake at four");
    screen.press(KeyCode.ENTER);
    screen.picture("chat-message-menu");
    screen.clickWords("Star");
    screen.until("two", () -> client.messages().starred(10).size() == 2);
    screen.picture("chat-starred");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("chat-starred-dark");
    choose("Heads-up");
    screen.press(KeyCode.ENTER);
    screen.clickWords("Remove star");
    screen.until("one", () -> client.messages().starred(10).size() == 1);
  }

  @Test
  void what_is_deleted_for_oneself_goes_and_comes_back_in_its_place() {
    show(SampleTeam.LAUNCH_WEEK);
    int before = client.messages().latest(SampleTeam.LAUNCH_WEEK, 1000).rows().size();
    choose("Cake at four");
    screen.press(KeyCode.ENTER);
    screen.clickWords("Delete for me");
    screen.until("gone", () -> !isShown("Cake at four"));
    choose("Heads-up");
    screen.press(KeyCode.DELETE);
    screen.until("gone", () -> !isShown("Heads-up"));
    screen.picture("chat-hidden");
    screen.clickWords("Undo");
    screen.until("back", () -> isShown("Heads-up"));
    assertEquals(
        before - 1, client.messages().latest(SampleTeam.LAUNCH_WEEK, 1000).rows().size(), "once");
  }

  @Test
  void a_thread_stays_marked_as_unread_until_it_is_opened_anew() {
    show(SampleTeam.LAUNCH_WEEK);
    client.threads().markRead(SampleTeam.LAUNCH_WEEK);
    screen.click("chat-more");
    screen.clickWords("Mark as unread");
    screen.until("marked", () -> row(SampleTeam.LAUNCH_WEEK).markedUnread());
    show(SampleTeam.STUDIO);
    assertTrue(row(SampleTeam.LAUNCH_WEEK).markedUnread());
    show(SampleTeam.LAUNCH_WEEK);
    screen.until("looked at", () -> !row(SampleTeam.LAUNCH_WEEK).markedUnread());
  }

  @Test
  void a_draft_of_another_device_is_shown_and_goes_when_it_is_sent_there() {
    show(SampleTeam.LAUNCH_WEEK);
    fromElsewhere("And the tea?");
    screen.until("shown", () -> screen.text("composer").equals("And the tea?"));
    fromElsewhere("");
    screen.until("sent there", () -> screen.text("composer").isEmpty());
  }

  private void fromElsewhere(String text) {
    client.messages().saveDraft(SampleTeam.LAUNCH_WEEK, text);
    client.play(new Change.DraftChanged(SampleTeam.LAUNCH_WEEK));
  }

  private boolean isShown(String words) {
    return !spoken(words).isEmpty();
  }

  private String spoken() {
    return spoken("Heads-up");
  }

  /** What a screen reader says for the message that has these words, or nothing. */
  private String spoken(String words) {
    return screen.ask(
        () ->
            screen.stage().getScene().getRoot().lookupAll(".message-cell").stream()
                .filter(n -> n instanceof MessageCell cell && !cell.isEmpty())
                .map(n -> String.valueOf(n.getAccessibleText()))
                .filter(said -> said.contains(words))
                .findFirst()
                .orElse(""));
  }
}
