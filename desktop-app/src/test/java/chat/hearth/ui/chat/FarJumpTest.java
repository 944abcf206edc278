package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A way to a message far away that takes a while says so, and can be given up. */
class FarJumpTest extends OpenChat {

  private MessageRow first;

  @BeforeEach
  void pin() {
    first =
        client.messages().latest(SampleTeam.STUDIO, 1000).rows().stream()
            .filter(MessageRow::isThere)
            .findFirst()
            .orElseThrow();
    client.messages().pin(SampleTeam.STUDIO, first.clientId(), true);
  }

  @AfterEach
  void answer() {
    client.playSlow(false);
  }

  @Test
  void it_says_that_earlier_messages_are_on_their_way_and_then_goes_there() {
    begin();
    screen.awaitWords("Loading earlier messages");
    screen.picture("chat-seeking");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("chat-seeking-dark");
    client.playSlow(false);
    screen.until("there", () -> screen.ask(() -> isInSight(first)));
    screen.until("no more to wait for", () -> !screen.has("seek-sign"));
  }

  @Test
  void escape_gives_it_up_and_what_comes_late_moves_nothing() {
    begin();
    screen.until("a sign", () -> screen.has("seek-sign"));
    screen.press(KeyCode.ESCAPE);
    screen.until("given up", () -> !screen.has("seek-sign"));
    client.playSlow(false);
    screen.until("answered", () -> client.waiting() == 0);
    var _ = client.messages().send(SampleTeam.STUDIO, "Never mind");
    screen.awaitWords("Never mind"); // all that was under way is done by now
    assertFalse(screen.ask(() -> isInSight(first)));
    assertTrue(screen.ask(this::atEnd));
  }

  @Test
  void the_cross_gives_it_up_too_and_an_answer_that_was_begun_stays() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    screen.click("composer");
    screen.press(KeyCode.UP, true, false);
    screen.awaitWords("Reply to Nora");
    client.playSlow(true);
    screen.click("pin-bar");
    screen.click("seek-stop");
    screen.until("given up", () -> !screen.has("seek-sign"));
    assertTrue(screen.shows("Reply to Nora"));
  }

  @Test
  void a_thread_that_was_opened_for_it_opens_as_usual_when_it_is_given_up() {
    client.playSlow(true);
    screen.run(() -> controller.show(SampleTeam.STUDIO, first.seq(), first.clientId()));
    screen.until("a sign", () -> screen.has("seek-sign"));
    screen.click("composer");
    screen.press(KeyCode.ESCAPE);
    client.playSlow(false);
    screen.awaitWords("Keys are with the neighbour.");
    assertFalse(screen.ask(() -> isInSight(first)));
  }

  @Test
  void another_thread_ends_it() {
    begin();
    screen.until("a sign", () -> screen.has("seek-sign"));
    show(SampleTeam.WITH_JONAS);
    screen.until("nothing to wait for here", () -> !screen.has("seek-sign"));
  }

  private void begin() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    screen.until("the end", () -> screen.ask(this::atEnd));
    client.playSlow(true);
    screen.click("pin-bar");
  }
}
