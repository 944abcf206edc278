package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.hearth.client.Connection;
import chat.hearth.client.FileTransfer;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Files that do not come: it is said, and they are tried again. */
class MissedFileTest extends OpenChat {

  private static final String MISSED = "Couldn’t be fetched. Try again";
  private static final Attachment COVER = SampleAttachments.picture("cover.png", 1600, 1000);
  private static final Attachment NOTES =
      SampleAttachments.file("minutes.pdf", 4_211_000, "application/pdf");

  private void comes(String text, Attachment file) {
    client.attachments().playAway(file);
    show(SampleTeam.WITH_PRIYA);
    client.play(
        SampleTeam.WITH_PRIYA, SampleTeam.PRIYA, new EventBody.Message(text, null, List.of(file)));
    screen.until("shown", () -> !all(".file-card").isEmpty() || !all(".picture").isEmpty());
  }

  private void play(Attachment file, double part, FileTransfer.State state) {
    client.attachments().play(file, part, state);
  }

  private void fails(Attachment file) {
    play(file, 0.1, FileTransfer.State.DOWNLOADING);
    screen.until("on its way", () -> !all(".file-progress").isEmpty());
    play(file, 0, FileTransfer.State.FAILED);
    screen.awaitWords(MISSED);
  }

  @Test
  void a_file_says_that_it_did_not_come_and_a_click_tries_again() {
    comes("", NOTES);
    clickOn(".file-card");
    screen.until("asked for", () -> client.attachments().fetched().equals(List.of(NOTES)));
    fails(NOTES);
    screen.awaitVisible("minutes.pdf, " + MISSED);
    screen.picture("files-missed");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("files-missed-dark");
    clickOn(".file-card");
    screen.until("again", () -> client.attachments().fetched().equals(List.of(NOTES, NOTES)));
    play(NOTES, 1, FileTransfer.State.DONE);
    screen.awaitWords("4.2 MB, PDF");
    assertFalse(screen.shows(MISSED));
  }

  @Test
  void by_keys_enter_tries_again_and_so_does_the_menu() {
    comes("The minutes", NOTES);
    clickOn(".file-card");
    screen.until("asked for", () -> client.attachments().fetched().size() == 1);
    fails(NOTES);
    choose("The minutes");
    screen.press(KeyCode.ENTER);
    screen.until("again", () -> client.attachments().fetched().size() == 2);
    assertFalse(screen.shows("Reply"), "no menu in the way");
    fails(NOTES);
    screen.clickSpoken("More");
    screen.clickWords("Fetch minutes.pdf again");
    screen.until("once more", () -> client.attachments().fetched().size() == 3);
  }

  @Test
  void who_stops_it_is_not_told_of_a_fault() {
    comes("", NOTES);
    clickOn(".file-card");
    play(NOTES, 0.1, FileTransfer.State.DOWNLOADING);
    screen.until("on its way", () -> !all(".file-progress").isEmpty());
    Node stop = all(".file-stop").getFirst();
    screen.run(() -> ((Button) stop).fire());
    screen.until("stopped", () -> all(".file-progress").isEmpty());
    screen.awaitWords("4.2 MB, PDF");
    assertFalse(screen.shows(MISSED));
  }

  @Test
  void a_picture_comes_by_itself_when_the_relay_is_back() {
    comes("", COVER);
    screen.until("asked for", () -> client.attachments().fetched().equals(List.of(COVER)));
    client.playOffline();
    fails(COVER);
    client.play(new Connection.Connecting());
    client.play(new Connection.CatchingUp(1));
    client.play(new Connection.Online());
    screen.until("again", () -> client.attachments().fetched().equals(List.of(COVER, COVER)));
    play(COVER, 1, FileTransfer.State.DONE);
    screen.until("the picture", () -> !all(".picture.shown").isEmpty());
    screen.until("no word", () -> !screen.shows(MISSED));
    assertEquals(2, client.attachments().fetched().size(), "once for each time");
  }

  @Test
  void what_was_asked_for_goes_on_when_the_relay_is_back() {
    comes("", NOTES);
    clickOn(".file-card");
    screen.until("asked for", () -> client.attachments().fetched().equals(List.of(NOTES)));
    client.playOffline();
    fails(NOTES);
    client.play(new Connection.Online());
    screen.until("again", () -> client.attachments().fetched().equals(List.of(NOTES, NOTES)));
  }

  @Test
  void a_picture_says_so_in_its_place() {
    comes("", COVER);
    screen.until("asked for", () -> client.attachments().fetched().equals(List.of(COVER)));
    fails(COVER);
    screen.awaitVisible("cover.png, photo, 1,600 by 1,000, " + MISSED);
    screen.picture("files-missed-picture");
    clickOn(".picture");
    screen.until("again", () -> client.attachments().fetched().equals(List.of(COVER, COVER)));
    play(COVER, 1, FileTransfer.State.DONE);
    screen.until("the picture", () -> !all(".picture.shown").isEmpty());
    screen.until("no word", () -> !screen.shows(MISSED));
    assertEquals(2, client.attachments().fetched().size());
  }
}
