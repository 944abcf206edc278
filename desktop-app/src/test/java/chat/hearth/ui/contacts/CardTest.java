package chat.hearth.ui.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Connection;
import chat.hearth.model.Presence;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** One person's card: it follows what happens, and what is done on it is kept. */
class CardTest extends OpenContacts {

  @Test
  void the_card_follows_presence_and_the_cut_of_the_line() {
    screen.clickWords("Mara Lindqvist");
    screen.awaitWords("Online now");
    client.play(
        SampleTeam.MARA,
        new Presence(Presence.State.OFFLINE, SampleTeam.CLOCK.instant().minusSeconds(3600), 0));
    screen.awaitWords("last seen 08:36");
    client.playOffline();
    screen.until("not known", () -> !screen.shows("last seen 08:36"));
    client.play(new Connection.Online());
    screen.awaitWords("last seen 08:36");
  }

  @Test
  void news_leave_the_keyboard_where_it_is() {
    screen.clickWords("Mara Lindqvist");
    screen.awaitWords("Online now");
    screen.run(() -> screen.stage().getScene().lookup("#card-thread").requestFocus());
    client.play(
        SampleTeam.MARA,
        new Presence(Presence.State.OFFLINE, SampleTeam.CLOCK.instant().minusSeconds(3600), 0));
    screen.awaitWords("last seen 08:36");
    assertEquals("card-thread", screen.focused());
    screen.click("nickname-edit");
    screen.fill("nickname", "Captain");
    screen.press(KeyCode.ENTER);
    screen.until("back at its button", () -> screen.focused().equals("nickname-edit"));
  }

  @Test
  void news_do_not_sweep_away_a_nickname_that_is_being_written() {
    screen.clickWords("Mara Lindqvist");
    screen.click("nickname-edit");
    screen.fill("nickname", "Capt");
    client.play(SampleTeam.MARA, new Presence(Presence.State.AWAY, SampleTeam.CLOCK.instant(), 1));
    screen.awaitWords("Online, 2");
    assertEquals("Capt", screen.text("nickname"));
  }

  @Test
  void somebody_else_s_card_does_not_take_over_what_was_being_written() {
    screen.clickWords("Mara Lindqvist");
    screen.click("nickname-edit");
    screen.fill("nickname", "Capt");
    screen.clickWords("Jonas Weber");
    screen.awaitWords("Your name for Jonas");
    assertNull(person(SampleTeam.JONAS).nickname());
    screen.click("nickname-edit");
    assertEquals("", screen.text("nickname"));
  }

  @Test
  void with_a_nickname_the_own_name_stands_on_the_card_too() {
    client.people().nickname(SampleTeam.MARA, "Captain");
    screen.until("renamed", () -> names().contains("Captain"));
    screen.clickWords("Captain");
    screen.awaitWords("Mara Lindqvist");
    screen.awaitWords("Your name for Mara");
  }

  @Test
  void who_is_blocked_can_not_be_written_to_until_unblocked() {
    client.people().block(SampleTeam.JONAS, true);
    screen.clickWords("Jonas Weber");
    screen.awaitWords("Blocked");
    assertTrue(disabled("card-message"));
    screen.reveal("card-block");
    screen.click("card-block");
    screen.until("free", () -> !disabled("card-message"));
    assertFalse(person(SampleTeam.JONAS).blocked(), "unblocking needs no question");
  }

  @Test
  void escape_in_the_question_blocks_nobody() {
    screen.clickWords("Jonas Weber");
    screen.reveal("card-block");
    screen.click("card-block");
    screen.awaitWords("Block Jonas?");
    screen.awaitWords("Jonas can’t write to you alone any more and won’t be told.");
    screen.press(KeyCode.ESCAPE);
    screen.until("unasked", () -> !screen.shows("Block Jonas?"));
    assertFalse(person(SampleTeam.JONAS).blocked());
  }

  @Test
  void somebody_met_in_a_thread_can_be_put_into_the_book() {
    screen.run(() -> controller.show(SampleTeam.INGRID));
    screen.awaitWords("Ingrid Sørensen");
    assertFalse(names().contains("Ingrid Sørensen"));
    screen.click("card-book");
    screen.until("in the book", () -> names().contains("Ingrid Sørensen"));
    assertTrue(person(SampleTeam.INGRID).contact());
  }

  @Test
  void without_shared_threads_the_card_says_so() {
    screen.run(() -> controller.show(SampleTeam.RAFAEL));
    screen.awaitWords("Rafael Costa");
    screen.awaitWords("None yet.");
  }

  @Test
  void a_thread_with_a_topic_is_not_taken_for_the_one_of_two() {
    client.threads().start(List.of(SampleTeam.MARA), "Budget");
    screen.clickWords("Mara Lindqvist");
    screen.click("card-message");
    screen.until("a thread", () -> led.size() == 1);
    assertEquals(2, client.threads().withExactly(List.of(SampleTeam.MARA)).size());
  }

  @Test
  void looking_for_people_says_that_it_needs_the_connection() {
    client.playOffline();
    screen.click("add-person");
    screen.awaitWords("Can’t look people up without the connection. Try again when it is back.");
    screen.press(KeyCode.ESCAPE);
    screen.until("closed", () -> !screen.shows("Name or user name"));
  }

  @Test
  void a_person_added_by_mistake_is_taken_back_with_the_same_click() {
    screen.click("add-person");
    screen.fill("find-person", "rafael");
    screen.until("him alone", () -> screen.firstChoice().startsWith("Rafael"));
    screen.press(KeyCode.ENTER);
    screen.until("added", () -> person(SampleTeam.RAFAEL).contact());
    screen.press(KeyCode.ENTER);
    screen.until("taken back", () -> !person(SampleTeam.RAFAEL).contact());
  }

  private boolean disabled(String id) {
    return screen.ask(
        () -> {
          Node node = screen.stage().getScene().lookup("#" + id);
          return node != null && node.isDisabled();
        });
  }
}
