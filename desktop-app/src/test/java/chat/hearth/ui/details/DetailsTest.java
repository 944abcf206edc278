package chat.hearth.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.model.Presence;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/** What a thread is: its names, its switches, its members. */
class DetailsTest extends OpenDetails {

  @Test
  void a_group_shows_its_topic_its_start_and_its_members() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Launch week");
    screen.awaitWords("6 members. Started by Mara Lindqvist on");
    assertFalse(screen.shows("Topic for everyone"), "that is the owner’s to say");
    screen.awaitWords("Only you see this name.");
    for (String name : List.of("Mara Lindqvist", "Priya Nair", "You")) {
      screen.awaitWords(name);
    }
    screen.awaitWords("Owner");
  }

  @Test
  void a_pane_that_opens_again_shows_nothing_of_the_thread_before() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("8 members");
    boolean before =
        screen.ask(
            () -> {
              screen.window().overlay().content(new Pane());
              controller.show(SampleTeam.LAUNCH_WEEK);
              screen.window().overlay().content(controller.view());
              return controller.view().lookup(".scroll-pane").isVisible();
            });
    assertFalse(before, "who is fast would mute the other thread");
    screen.awaitWords("6 members");
  }

  @Test
  void switches_mute_and_pin_for_the_owner_alone() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.click("details-mute");
    screen.until("muted", () -> row(SampleTeam.LAUNCH_WEEK).muted());
    screen.click("details-pin");
    screen.until("not pinned", () -> !row(SampleTeam.LAUNCH_WEEK).pinned());
    screen.click("details-mute");
    screen.until("not muted", () -> !row(SampleTeam.LAUNCH_WEEK).muted());
  }

  @Test
  void it_counts_what_has_files_and_leads_there() {
    show(SampleTeam.WITH_PRIYA);
    screen.awaitWords("Pictures and files");
    screen.until("none", () -> screen.ask(() -> files().equals("Pictures and files, 0")));
    Attachment cover = SampleAttachments.picture("cover.png", 1600, 1000);
    client.play(
        SampleTeam.WITH_PRIYA,
        SampleTeam.PRIYA,
        new EventBody.Message("The cover", null, List.of(cover)));
    show(SampleTeam.LAUNCH_WEEK);
    show(SampleTeam.WITH_PRIYA);
    screen.until("one", () -> screen.ask(() -> files().equals("Pictures and files, 1")));
    screen.picture("details-files");
    screen.click("details-files");
    assertEquals(List.of("files"), led);
  }

  private String files() {
    return screen.stage().getScene().lookup("#details-files").getAccessibleText();
  }

  @Test
  void an_own_name_is_kept_with_enter_and_taken_back_with_escape() {
    show(SampleTeam.STUDIO);
    screen.fill("details-nickname", "The big room");
    screen.press(KeyCode.ENTER);
    screen.until("kept", () -> "The big room".equals(row(SampleTeam.STUDIO).nickname()));
    assertEquals("Studio", row(SampleTeam.STUDIO).title());
    screen.awaitWords("The big room");
    screen.fill("details-nickname", "Not this");
    screen.press(KeyCode.ESCAPE);
    screen.until("as before", () -> screen.text("details-nickname").equals("The big room"));
    assertEquals("The big room", row(SampleTeam.STUDIO).nickname());
    screen.fill("details-nickname", "");
    screen.press(KeyCode.ENTER);
    screen.until("gone", () -> row(SampleTeam.STUDIO).nickname() == null);
  }

  @Test
  void a_name_that_is_too_long_is_said_and_not_kept() {
    show(SampleTeam.STUDIO);
    screen.fill("details-nickname", "x".repeat(81));
    screen.press(KeyCode.ENTER);
    screen.awaitWords("At most 80 visible characters, please.");
    assertEquals(null, row(SampleTeam.STUDIO).nickname());
  }

  @Test
  void an_owner_renames_adds_and_removes() {
    show(SampleTeam.COVER_DRAFTS);
    screen.awaitWords("Topic for everyone");
    screen.fill("details-topic", "Cover, final");
    screen.press(KeyCode.ENTER);
    screen.until("renamed", () -> "Cover, final".equals(row(SampleTeam.COVER_DRAFTS).title()));
    screen.click("details-add");
    screen.awaitWords("They see the whole history of this thread.");
    screen.fill("add-members", "Mara");
    screen.until("her", () -> screen.firstChoice().startsWith("Mara"));
    screen.clickWords("Mara Lindqvist");
    screen.click("add-do");
    screen.until("added", () -> members(SampleTeam.COVER_DRAFTS).contains("Mara Lindqvist"));
    screen.awaitWords("Mara Lindqvist");
    screen.clickSpoken("Remove Mara Lindqvist");
    screen.awaitWords("Remove Mara Lindqvist from Cover, final?");
    screen.awaitWords("They keep what they have and see nothing new.");
    screen.clickWords("Remove");
    screen.until("removed", () -> !members(SampleTeam.COVER_DRAFTS).contains("Mara Lindqvist"));
  }

  @Test
  void members_are_reached_by_keys_and_keep_them_over_news() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("6 members");
    String mara = "member-" + SampleTeam.MARA;
    screen.run(() -> screen.stage().getScene().lookup("#" + mara).requestFocus());
    client.play(
        SampleTeam.MARA,
        new Presence(Presence.State.OFFLINE, SampleTeam.CLOCK.instant().minusSeconds(3600), 0));
    client.play(new Change.MembersChanged(SampleTeam.LAUNCH_WEEK));
    screen.awaitWords("last seen 08:36");
    assertEquals(mara, screen.focused());
    screen.press(KeyCode.ENTER);
    assertEquals(List.of("person " + SampleTeam.MARA), led);
    screen.run(() -> screen.stage().getScene().lookup("#details-more").requestFocus());
    screen.press(KeyCode.SPACE);
    screen.until("the next one", () -> screen.focused().startsWith("member-"));
  }

  @Test
  void who_is_no_owner_can_not_rename_or_remove() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("6 members");
    assertFalse(row(SampleTeam.LAUNCH_WEEK).admin());
    assertFalse(screen.spoken().contains("Remove Mara Lindqvist"));
  }

  @Test
  void leaving_asks_first() {
    show(SampleTeam.PHOTO_PICKS);
    screen.reveal("details-leave");
    screen.click("details-leave");
    screen.awaitWords("Leave Photo picks?");
    screen.press(KeyCode.ESCAPE);
    screen.until("stayed", () -> !screen.shows("Leave Photo picks?"));
    assertTrue(row(SampleTeam.PHOTO_PICKS).writable());
    screen.click("details-leave");
    screen.clickWords("Leave");
    screen.until("left", () -> led.contains("left") && !row(SampleTeam.PHOTO_PICKS).writable());
  }

  @Test
  void a_thread_of_two_leads_to_the_person_and_can_block() {
    show(SampleTeam.WITH_PRIYA);
    screen.awaitWords("Priya Nair");
    assertFalse(screen.shows("Leave thread"));
    screen.revealWords("Block Priya Nair");
    screen.clickWords("Block Priya Nair");
    screen.awaitWords("Block Priya Nair?");
    screen.clickWords("Block");
    screen.until("blocked", () -> row(SampleTeam.WITH_PRIYA).blocked());
    screen.awaitWords("Unblock Priya");
  }

  @Test
  void what_others_change_shows_at_once() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("6 members");
    client.threads().mute(SampleTeam.LAUNCH_WEEK, true);
    client.threads().nickname(SampleTeam.LAUNCH_WEEK, "From elsewhere");
    screen.until("the name", () -> screen.text("details-nickname").equals("From elsewhere"));
  }

  @Test
  void everything_that_keys_reach_has_a_name_and_the_pane_closes() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("6 members");
    assertEquals(List.of(), screen.nameless());
    screen.click("details-close");
    assertEquals(List.of("close"), led);
  }
}
