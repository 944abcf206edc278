package chat.hearth.ui.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Presence;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The contact book and a person's card. */
class ContactsTest extends OpenContacts {

  @Test
  void who_is_online_comes_first_and_both_parts_are_by_name() {
    screen.awaitWords("Online, 3");
    screen.awaitWords("Everyone else, 4");
    assertEquals(
        List.of(
            "Aiko Tanaka",
            "Mara Lindqvist",
            "Priya Nair",
            "Jonas Weber",
            "Nora Haddad",
            "Samuel Osei",
            "Tomás Ortega"),
        names());
  }

  @Test
  void somebody_who_goes_moves_down_at_once() {
    screen.awaitWords("Online, 3");
    client.play(
        SampleTeam.MARA,
        new Presence(Presence.State.OFFLINE, SampleTeam.CLOCK.instant().minusSeconds(60), 0));
    screen.awaitWords("Online, 2");
    screen.awaitWords("Everyone else, 5");
    client.play(
        SampleTeam.MARA, new Presence(Presence.State.ONLINE, SampleTeam.CLOCK.instant(), 1));
    screen.awaitWords("Online, 3");
  }

  @Test
  void the_card_shows_name_presence_and_shared_threads() {
    screen.clickWords("Priya Nair");
    screen.awaitWords("Online now");
    screen.awaitWords("priya");
    screen.awaitWords("Threads you share");
    screen.awaitWords("Launch week");
    screen.awaitWords("Poster print");
    screen.clickWords("Launch week");
    assertEquals(List.of("thread " + SampleTeam.LAUNCH_WEEK), led);
  }

  @Test
  void message_opens_the_thread_of_two_and_new_thread_asks_for_a_topic() {
    screen.clickWords("Priya Nair");
    screen.click("card-message");
    screen.until("the thread", () -> led.contains("thread " + SampleTeam.WITH_PRIYA));
    screen.clickWords("New thread");
    screen.until("a new one", () -> led.contains("new thread " + List.of(SampleTeam.PRIYA)));
  }

  @Test
  void message_to_somebody_new_starts_a_thread() {
    screen.clickWords("Nora Haddad");
    screen.click("card-message");
    screen.until("a thread", () -> led.size() == 1);
    assertEquals(
        1,
        client.threads().withExactly(List.of(SampleTeam.NORA)).stream()
            .filter(t -> led.contains("thread " + t.threadId()))
            .count());
  }

  @Test
  void a_nickname_is_given_changed_and_taken_away() {
    screen.clickWords("Mara Lindqvist");
    screen.awaitWords("Your name for Mara");
    screen.awaitWords("Not set");
    screen.click("nickname-edit");
    screen.fill("nickname", "Captain");
    screen.press(KeyCode.ENTER);
    screen.until("the nickname", () -> names().contains("Captain"));
    assertEquals("Captain", person(SampleTeam.MARA).nickname());
    screen.click("nickname-edit");
    screen.fill("nickname", "x".repeat(81));
    screen.clickWords("Save");
    screen.awaitWords("At most 80 letters, please.");
    screen.press(KeyCode.ESCAPE);
    screen.until("the old one", () -> names().contains("Captain"));
    screen.click("nickname-edit");
    screen.fill("nickname", "");
    screen.clickWords("Save");
    screen.until("her own name", () -> names().contains("Mara Lindqvist"));
  }

  @Test
  void blocking_asks_first_and_can_be_taken_back() {
    screen.clickWords("Jonas Weber");
    screen.reveal("card-block");
    screen.click("card-block");
    screen.awaitWords("Block Jonas?");
    screen.press(KeyCode.ENTER); // Cancel has the focus, as something would be taken away
    screen.until("unasked", () -> !screen.shows("Block Jonas?"));
    assertFalse(person(SampleTeam.JONAS).blocked());
    screen.click("card-block");
    screen.clickWords("Block");
    screen.until("blocked", () -> person(SampleTeam.JONAS).blocked());
    screen.revealWords("Unblock Jonas");
    screen.click("card-block");
    screen.until("unblocked", () -> !person(SampleTeam.JONAS).blocked());
  }

  @Test
  void removing_can_be_undone() {
    screen.clickWords("Samuel Osei");
    screen.click("card-book");
    screen.awaitWords("Samuel Osei is no longer in your contacts");
    screen.until("gone", () -> !names().contains("Samuel Osei"));
    screen.clickWords("Undo");
    screen.until("back", () -> names().contains("Samuel Osei"));
  }

  @Test
  void people_of_the_team_are_found_and_added() {
    screen.awaitWords("Online, 3");
    screen.click("add-person");
    screen.awaitWords("Everyone in Northlight Studio is here.");
    screen.fill("find-person", "ingrid");
    screen.until("her alone", () -> screen.firstChoice().startsWith("Ingrid"));
    screen.press(KeyCode.ENTER);
    screen.until("added", () -> person(SampleTeam.INGRID).contact());
    screen.fill("find-person", "xyzzy");
    screen.awaitWords("Nobody found for “xyzzy”. Try fewer letters.");
    screen.clickWords("Done");
    screen.until("in the book", () -> names().contains("Ingrid Sørensen"));
  }

  @Test
  void the_field_filters_the_book() {
    screen.awaitWords("Online, 3");
    screen.clickWords("Find a person");
    screen.type("na");
    screen.until(
        "three", () -> names().equals(List.of("Aiko Tanaka", "Priya Nair", "Jonas Weber")));
    screen.type("zz");
    screen.awaitWords("Nobody found for “nazz”.");
    screen.press(KeyCode.ESCAPE);
    screen.awaitWords("Online, 3");
  }

  @Test
  void nobody_yet_shows_the_ways_to_people() {
    close();
    show(SampleTeam.alone());
    screen.awaitWords("Only you so far");
    screen.clickWords("Invite people");
    assertEquals(List.of("invite"), led);
    screen.clickWords("Add a person");
    screen.awaitWords("Name or user name");
    assertEquals(List.of(), screen.nameless());
  }

  @Test
  void everything_that_keys_reach_has_a_name() {
    screen.clickWords("Priya Nair");
    screen.awaitWords("Online now");
    assertEquals(List.of(), screen.nameless());
    screen.click("nickname-edit");
    assertEquals(List.of(), screen.nameless());
  }

  @Test
  void arrows_and_enter_choose_a_person() {
    screen.awaitWords("Online, 3");
    screen.clickWords("Find a person");
    screen.press(KeyCode.DOWN);
    screen.press(KeyCode.DOWN);
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Your name for Mara");
    assertTrue(screen.ask(() -> controller.cardOpenProperty().get()));
  }
}
