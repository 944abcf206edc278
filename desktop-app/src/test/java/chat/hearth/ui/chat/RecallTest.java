package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.hearth.client.MessageRow;
import chat.hearth.ui.sample.SampleTeam;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Up and Ctrl Up mean what was said last, wherever one reads. */
class RecallTest extends OpenChat {

  private static final String LAST = "The plotter needs paper.";

  @Test
  void who_reads_far_above_changes_their_true_last_message() {
    readFarAbove();
    screen.press(KeyCode.UP);
    screen.awaitWords("Edit message");
    assertEquals(LAST, screen.text("composer"));
    screen.type(" Please.");
    screen.press(KeyCode.ENTER);
    screen.until("changed", () -> newest(SampleTeam.STUDIO).text().equals(LAST + " Please."));
  }

  @Test
  void who_reads_far_above_answers_the_true_last_message_and_then_the_one_above() {
    readFarAbove();
    client.play(SampleTeam.STUDIO, SampleTeam.PRIYA, "I brought some.");
    screen.press(KeyCode.UP, true, false);
    screen.awaitWords("Reply to Priya");
    screen.press(KeyCode.UP, true, false);
    screen.awaitWords("Reply to You");
    screen.press(KeyCode.UP, true, false);
    screen.awaitWords("Reply to Nora");
  }

  @Test
  void where_nothing_is_ones_own_nothing_is_changed() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    screen.click("composer");
    screen.press(KeyCode.UP);
    screen.type("so");
    screen.until("typed", () -> screen.text("composer").equals("so"));
    assertFalse(screen.shows("Edit message"));
  }

  /** One own message at the end, and the window at the begin of the thread. */
  private void readFarAbove() {
    MessageRow first =
        client.messages().latest(SampleTeam.STUDIO, 1000).rows().stream()
            .filter(MessageRow::isThere)
            .findFirst()
            .orElseThrow();
    var _ = client.messages().send(SampleTeam.STUDIO, LAST);
    screen.run(() -> controller.show(SampleTeam.STUDIO, first.seq(), first.clientId()));
    screen.until("far above", () -> screen.ask(() -> isInSight(first)));
    screen.click("composer");
  }
}
