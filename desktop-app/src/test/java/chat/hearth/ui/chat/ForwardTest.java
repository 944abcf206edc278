package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What somebody has said is said once more in other threads. */
class ForwardTest extends OpenChat {

  private static final String CAKE = "Cake at four, everyone’s invited.";

  @Test
  void a_message_goes_to_the_threads_that_were_chosen() {
    ask();
    screen.awaitWords("Forward message");
    assertTrue(isDisabled(), "nowhere to go yet");
    screen.fill("forward-search", "studio");
    screen.press(KeyCode.ENTER);
    screen.fill("forward-search", "priya");
    screen.press(KeyCode.ENTER);
    screen.fill("forward-search", "");
    screen.picture("chat-forward");
    screen.click("forward-do");
    screen.awaitWords("Forwarded to 2 threads");
    assertEquals(CAKE, newest(SampleTeam.STUDIO).text());
    assertEquals(CAKE, newest(SampleTeam.WITH_PRIYA).text());
    assertTrue(newest(SampleTeam.STUDIO).own());
  }

  @Test
  void what_was_begun_in_the_other_thread_stays() {
    client.messages().saveDraft(SampleTeam.STUDIO, "Half a sen");
    ask();
    screen.awaitWords("Forward message");
    screen.fill("forward-search", "studio");
    screen.press(KeyCode.ENTER);
    screen.click("forward-do");
    screen.until("forwarded", () -> CAKE.equals(newest(SampleTeam.STUDIO).text()));
    assertEquals("Half a sen", row(SampleTeam.STUDIO).draft());
  }

  @Test
  void a_thread_that_was_chosen_twice_is_left_away_and_cancel_sends_nothing() {
    String before = newest(SampleTeam.STUDIO).text();
    ask();
    screen.awaitWords("Forward message");
    screen.fill("forward-search", "studio");
    screen.press(KeyCode.ENTER);
    assertFalse(isDisabled());
    screen.press(KeyCode.ENTER);
    assertTrue(isDisabled());
    screen.fill("forward-search", "nobody has such a name");
    screen.awaitWords("No thread like that");
    screen.clickWords("Cancel");
    assertEquals(before, newest(SampleTeam.STUDIO).text());
  }

  @Test
  void nobody_is_called_by_a_message_that_is_passed_on() {
    Mention jonas = new Mention(SampleTeam.JONAS, "Jonas Weber");
    client.play(
        SampleTeam.LAUNCH_WEEK,
        SampleTeam.MARA,
        new EventBody.Message("@Jonas Weber, cake?", null, List.of(), List.of(jonas)));
    show(SampleTeam.LAUNCH_WEEK);
    choose("@Jonas Weber, cake?");
    screen.type("f");
    screen.awaitWords("Forward message");
    screen.fill("forward-search", "priya");
    screen.press(KeyCode.ENTER);
    screen.click("forward-do");
    screen.awaitWords("Forwarded");
    assertEquals("@Jonas Weber, cake?", newest(SampleTeam.WITH_PRIYA).text());
    assertEquals(List.of(), newest(SampleTeam.WITH_PRIYA).mentions());
  }

  private void ask() {
    show(SampleTeam.LAUNCH_WEEK);
    choose("Cake at four");
    screen.type("f");
  }

  private boolean isDisabled() {
    return screen.ask(() -> screen.stage().getScene().lookup("#forward-do").isDisabled());
  }
}
