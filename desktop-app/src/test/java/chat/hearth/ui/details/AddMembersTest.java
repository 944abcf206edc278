package chat.hearth.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Connection;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Who can be added, who is in, and how somebody is taken out. */
class AddMembersTest extends OpenDetails {

  @Test
  void several_are_added_at_once_and_who_is_in_is_not_offered() {
    open("Photo picks");
    screen.awaitWords("Mara Lindqvist");
    assertFalse(screen.rows().stream().anyMatch(r -> r.startsWith("Nora")), "she is a member");
    assertTrue(addIsDisabled(), "nobody is chosen");
    choose("Mara Lindqvist");
    choose("Samuel Osei");
    choose("Ingrid Sørensen");
    choose("Samuel Osei"); // not him after all
    screen.click("add-do");
    screen.until("both", () -> members(SampleTeam.PHOTO_PICKS).contains("Ingrid Sørensen"));
    assertTrue(members(SampleTeam.PHOTO_PICKS).contains("Mara Lindqvist"));
    assertFalse(members(SampleTeam.PHOTO_PICKS).contains("Samuel Osei"));
    screen.awaitWords("5 members");
  }

  @Test
  void who_was_chosen_stays_chosen_while_one_looks_for_somebody_else() {
    open("Photo picks");
    choose("Mara Lindqvist");
    screen.fill("add-members", "ingrid");
    choose("Ingrid Sørensen");
    screen.click("add-do");
    screen.until(
        "both",
        () ->
            members(SampleTeam.PHOTO_PICKS)
                .containsAll(List.of("Mara Lindqvist", "Ingrid Sørensen")));
  }

  @Test
  void without_a_connection_contacts_are_found_by_name_and_by_user_name() {
    client.people().nickname(SampleTeam.MARA, "Captain");
    client.playOffline();
    open("Photo picks");
    screen.fill("add-members", "mara");
    screen.awaitWords("Captain");
    screen.fill("add-members", "lindq");
    screen.awaitWords("Captain");
    screen.fill("add-members", "ingrid");
    screen.awaitWords("Nobody found. Try fewer letters.");
    client.play(new Connection.Online());
    screen.fill("add-members", "ingri");
    screen.awaitWords("Ingrid Sørensen");
  }

  @Test
  void who_i_blocked_is_not_offered() {
    client.people().block(SampleTeam.SAMUEL, true);
    open("Photo picks");
    screen.fill("add-members", "samuel");
    screen.awaitWords("Nobody found. Try fewer letters.");
  }

  @Test
  void cancel_and_escape_add_nobody() {
    open("Photo picks");
    choose("Mara Lindqvist");
    screen.clickWords("Cancel");
    screen.until("closed", () -> !screen.shows("Add people"));
    screen.click("details-add");
    choose("Mara Lindqvist");
    screen.press(KeyCode.ESCAPE);
    screen.until("closed", () -> !screen.shows("Add people"));
    assertEquals(3, members(SampleTeam.PHOTO_PICKS).size());
  }

  @Test
  void the_first_four_members_show_and_all_on_demand() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Show all 8");
    assertFalse(screen.shows("Samuel Osei"));
    screen.revealWords("Show all 8");
    screen.clickWords("Show all 8");
    screen.revealWords("Samuel Osei");
    assertFalse(screen.shows("Show all 8"));
  }

  @Test
  void a_member_leads_to_their_card_and_i_do_not() {
    show(SampleTeam.PHOTO_PICKS);
    screen.clickWords("Nora Haddad");
    assertEquals(List.of("person " + SampleTeam.NORA), led);
    screen.clickWords("You");
    assertEquals(1, led.size());
  }

  @Test
  void taking_somebody_out_asks_first() {
    show(SampleTeam.COVER_DRAFTS);
    screen.clickSpoken("Remove Nora Haddad");
    screen.awaitWords("Remove Nora Haddad from Cover drafts?");
    screen.press(KeyCode.ESCAPE);
    screen.until("unasked", () -> !screen.shows("They keep what they have"));
    assertTrue(members(SampleTeam.COVER_DRAFTS).contains("Nora Haddad"));
    assertFalse(screen.spoken().contains("Remove Elif Demir"), "I leave, I am not removed");
  }

  @Test
  void whoever_is_removed_elsewhere_goes_at_once() {
    show(SampleTeam.COVER_DRAFTS);
    screen.awaitWords("Nora Haddad");
    client.threads().removeMember(SampleTeam.COVER_DRAFTS, SampleTeam.NORA);
    screen.until("gone", () -> !screen.shows("Nora Haddad"));
    screen.awaitWords("2 members");
  }

  private void open(String thread) {
    show(SampleTeam.PHOTO_PICKS);
    screen.awaitWords(thread);
    screen.click("details-add");
    screen.awaitWords("Add people");
  }

  private void choose(String name) {
    screen.until(name, () -> screen.rows().stream().anyMatch(r -> r.startsWith(name)));
    screen.clickWords(name);
  }

  private boolean addIsDisabled() {
    return screen.ask(() -> ((Button) screen.stage().getScene().lookup("#add-do")).isDisabled());
  }
}
