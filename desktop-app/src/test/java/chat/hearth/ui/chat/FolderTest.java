package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from a file of a message to its folder. */
class FolderTest extends OpenChat {

  private static final String ITEM = "Show minutes.pdf in folder";
  private static final Attachment NOTES =
      SampleAttachments.file("minutes.pdf", 4_211_000, "application/pdf");

  @TempDir private Path elsewhere;

  private void comes() {
    show(SampleTeam.WITH_PRIYA);
    client.play(
        SampleTeam.WITH_PRIYA,
        SampleTeam.PRIYA,
        new EventBody.Message("The minutes", null, List.of(NOTES)));
    screen.awaitWords("minutes.pdf");
  }

  private Path download() {
    return screen.computer().downloads().resolve("minutes.pdf");
  }

  @Test
  void what_was_not_saved_is_put_among_the_downloads_once() {
    comes();
    screen.awaitVisible("Save as…");
    for (int times = 1; times <= 2; times++) {
      int wanted = times;
      choose("The minutes");
      screen.press(KeyCode.ENTER);
      screen.clickWords(ITEM);
      screen.until("shown", () -> screen.computer().shown().size() == wanted);
    }
    assertEquals(List.of(download(), download()), screen.computer().shown());
    assertEquals(List.of(download()), client.attachments().saved());
  }

  @Test
  void what_was_saved_is_shown_where_it_was_saved() {
    comes();
    Path target = elsewhere.resolve("mine.pdf");
    Words words = new Words(screen.window().times(), SampleTeam.ELIF);
    FileDesk desk = screen.ask(() -> new FileDesk(client, screen.window(), words, _ -> {}));
    screen.run(() -> desk.save(NOTES, target));
    screen.awaitWords("Saved");
    screen.clickWords("Show in folder");
    screen.until("shown", () -> screen.computer().shown().equals(List.of(target)));
    screen.run(() -> desk.showInFolder(NOTES));
    screen.until("again", () -> screen.computer().shown().equals(List.of(target, target)));
    assertEquals(List.of(target), client.attachments().saved());
    screen.run(desk::close);
  }

  @Test
  void what_is_not_on_this_computer_has_no_folder() {
    client.attachments().playAway(NOTES);
    comes();
    screen.awaitVisible("Download");
    choose("The minutes");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Open minutes.pdf");
    assertFalse(screen.shows(ITEM));
  }
}
