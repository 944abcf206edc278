package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While the relay takes its time one goes on, and what is done concerns what is seen. */
class SlowRelayTest extends OpenChat {

  @AfterEach
  void answer() {
    client.playSlow(false);
  }

  @Test
  void history_that_does_not_come_keeps_no_other_thread_closed() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    client.playSlow(true);
    screen.until(
        "older ones are asked for",
        () -> {
          screen.run(() -> flow().scrollPixels(-1_000_000));
          return client.waiting() == 1;
        });
    show(SampleTeam.WITH_JONAS);
    screen.awaitWords("Write to Jonas W.");
    screen.click("composer");
    screen.type("In the drawer");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("In the drawer");
    assertEquals("In the drawer", newest(SampleTeam.WITH_JONAS).text());
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    int rows = screen.ask(() -> flow().getCellCount());
    client.playSlow(false);
    screen.until("answered", () -> client.waiting() == 0);
    screen.run(() -> {}); // what came for the first stay is passed over by now
    assertEquals(rows, screen.ask(() -> flow().getCellCount()));
  }

  @Test
  void a_thread_whose_own_messages_are_slow_shows_at_once_whose_it_is() {
    for (int i = 1; i <= 90; i++) {
      client.play(SampleTeam.PHOTO_PICKS, SampleTeam.AIKO, "Picture " + i);
    }
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Cake at four");
    client.playSlow(true);
    show(SampleTeam.PHOTO_PICKS);
    screen.awaitWords("Write to Photo picks");
    screen.until("nothing of another thread", () -> !screen.shows("Cake at four"));
    assertFalse(screen.shows("Say hello"), "somebody did");
    assertEquals(90, row(SampleTeam.PHOTO_PICKS).unread());
    client.playSlow(false);
    screen.awaitWords("Picture 1");
    List<Long> seqs = screen.ask(this::seqs);
    assertEquals(seqs.stream().distinct().sorted().toList(), seqs, "no hole, nothing twice");
  }

  @Test
  void a_thread_that_is_opened_under_a_question_is_not_meant_by_the_answer() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Write to Launch week");
    screen.click("chat-more");
    screen.clickWords("Leave…");
    screen.awaitWords("Leave Launch week?");
    show(SampleTeam.STUDIO); // as a click on a notification does
    screen.awaitWords("Write to Studio");
    screen.clickWords("Leave");
    screen.until("left", () -> !row(SampleTeam.LAUNCH_WEEK).writable());
    assertTrue(row(SampleTeam.STUDIO).writable());
  }

  private List<Long> seqs() {
    return ((ListView<?>) screen.stage().getScene().lookup(".message-list"))
        .getItems().stream()
            .filter(ChatItem.Bubble.class::isInstance)
            .map(i -> ((ChatItem.Bubble) i).row().seq())
            .toList();
  }
}
