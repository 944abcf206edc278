package chat.hearth.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.client.Connection;
import chat.hearth.model.Presence;
import chat.hearth.ui.sample.SampleTeam;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in the details: whose they are, what they may be, and to which thread they go. */
class DetailsNamesTest extends OpenDetails {

  @Test
  void a_name_goes_to_the_thread_that_is_seen_though_another_one_is_on_its_way() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("8 members");
    screen.fill("details-nickname", "The big room");
    screen.run(
        () -> {
          controller.show(SampleTeam.LAUNCH_WEEK);
          controller.view().requestFocus(); // as when a key leads to another thread
          screen.stage().getScene().lookup("#details-close").requestFocus();
        });
    screen.until("kept", () -> "The big room".equals(row(SampleTeam.STUDIO).nickname()));
    screen.awaitWords("6 members");
    assertNull(row(SampleTeam.LAUNCH_WEEK).nickname());
  }

  @Test
  void leaving_the_field_keeps_the_name() {
    show(SampleTeam.STUDIO);
    screen.fill("details-nickname", "Room");
    screen.click("details-mute");
    screen.until("kept", () -> "Room".equals(row(SampleTeam.STUDIO).nickname()));
  }

  @Test
  void blanks_around_a_name_are_cut_and_blanks_alone_are_none() {
    show(SampleTeam.STUDIO);
    name("  Room  ");
    screen.until("kept", () -> "Room".equals(row(SampleTeam.STUDIO).nickname()));
    name("   ");
    screen.until("taken away", () -> row(SampleTeam.STUDIO).nickname() == null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zimmer 3 – Grüße",
        "غرفة الاستوديو",
        "工作室",
        "👩‍👩‍👧‍👦 family",
        "e\u0301te\u0301",
      })
  void any_script_makes_a_name(String name) {
    show(SampleTeam.STUDIO);
    name(name);
    screen.until("kept", () -> name.equals(row(SampleTeam.STUDIO).nickname()));
    screen.awaitWords(name);
  }

  @Test
  void a_name_may_have_80_letters_and_not_one_more() {
    show(SampleTeam.STUDIO);
    name("ö".repeat(80));
    screen.until("kept", () -> "ö".repeat(80).equals(row(SampleTeam.STUDIO).nickname()));
    name("ö".repeat(81));
    screen.awaitWords("At most 80 visible characters, please.");
    screen.press(KeyCode.ESCAPE);
    screen.until("as it was", () -> screen.text("details-nickname").equals("ö".repeat(80)));
    assertFalse(screen.shows("At most 80"));
  }

  @Test
  void news_do_not_sweep_away_what_is_being_written() {
    show(SampleTeam.STUDIO);
    screen.fill("details-nickname", "Half a na");
    client.threads().mute(SampleTeam.STUDIO, true);
    screen.until("the news", () -> switchIsOn("details-mute"));
    assertEquals("Half a na", screen.text("details-nickname"));
  }

  @Test
  void another_thread_shows_its_own_name_even_while_the_field_has_the_focus() {
    client.threads().nickname(SampleTeam.LAUNCH_WEEK, "Our week");
    show(SampleTeam.STUDIO);
    screen.awaitWords("8 members");
    screen.click("details-nickname");
    show(SampleTeam.LAUNCH_WEEK);
    screen.until("its name", () -> screen.text("details-nickname").equals("Our week"));
  }

  @Test
  void the_prompt_is_the_name_that_everybody_sees() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("8 members");
    assertEquals("Studio", prompt("details-nickname"));
    show(SampleTeam.WITH_PRIYA);
    screen.until("hers", () -> prompt("details-nickname").equals("Priya Nair"));
  }

  @Test
  void an_owner_takes_the_topic_away() {
    show(SampleTeam.COVER_DRAFTS);
    screen.awaitWords("Topic for everyone");
    screen.fill("details-topic", "");
    screen.press(KeyCode.ENTER);
    screen.until("none", () -> row(SampleTeam.COVER_DRAFTS).title() == null);
    screen.awaitWords("Priya Nair, Nora Haddad");
  }

  @Test
  void the_same_name_again_is_no_change_for_everybody() {
    show(SampleTeam.COVER_DRAFTS);
    screen.awaitWords("Topic for everyone");
    long before = row(SampleTeam.COVER_DRAFTS).lastSeq();
    screen.fill("details-topic", " Cover drafts ");
    screen.press(KeyCode.ENTER);
    screen.click("details-pin");
    screen.until("pinned", () -> row(SampleTeam.COVER_DRAFTS).pinned());
    assertEquals(before, row(SampleTeam.COVER_DRAFTS).lastSeq(), "nobody is told of nothing");
  }

  @Test
  void who_left_can_neither_rename_nor_add_nor_leave_again() {
    client.threads().leave(SampleTeam.COVER_DRAFTS);
    show(SampleTeam.COVER_DRAFTS);
    screen.awaitWords("2 members");
    assertFalse(screen.shows("Topic for everyone"));
    assertFalse(screen.shows("Leave thread"));
    assertEquals("", screen.text("details-add"));
    assertTrue(screen.shows("Your name for this thread"), "that stays mine");
  }

  @Test
  void presence_follows_and_is_not_known_while_cut_off() {
    show(SampleTeam.WITH_PRIYA);
    screen.awaitWords("online");
    client.play(
        SampleTeam.PRIYA,
        new Presence(Presence.State.AWAY, SampleTeam.CLOCK.instant().minusSeconds(60), 1));
    screen.awaitWords("away since 09:35");
    client.playOffline();
    screen.until("not known", () -> !screen.shows("away since"));
    client.play(new Connection.Online());
    screen.awaitWords("away since 09:35");
  }

  @Test
  void changes_of_other_threads_change_nothing_here() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("8 members");
    client.threads().nickname(SampleTeam.LAUNCH_WEEK, "Elsewhere");
    client.play(new Change.ThreadsChanged(Set.of()));
    client.threads().mute(SampleTeam.STUDIO, true);
    screen.until("the news", () -> switchIsOn("details-mute"));
    assertFalse(screen.shows("Elsewhere"));
  }

  private void name(String name) {
    screen.fill("details-nickname", name);
    screen.press(KeyCode.ENTER);
  }

  private String prompt(String id) {
    return screen.ask(
        () -> ((TextInputControl) screen.stage().getScene().lookup("#" + id)).getPromptText());
  }
}
