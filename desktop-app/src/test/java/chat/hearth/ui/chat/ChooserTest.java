package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleFileDialogs;
import chat.hearth.ui.sample.SampleTeam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are chosen in a dialog of the system, and places that are. */
class ChooserTest extends OpenChat {

  private static final Attachment MINUTES =
      SampleAttachments.file("minutes.pdf", 4_211_000, "application/pdf");

  @TempDir private Path files;

  private SampleFileDialogs dialogs() {
    return screen.computer().fileDialogs();
  }

  private Path written(String name) throws IOException {
    return Files.writeString(files.resolve(name), name);
  }

  @Test
  void what_is_chosen_waits_in_the_composer() throws IOException {
    show(SampleTeam.WITH_PRIYA);
    screen.click("attach"); // and nothing is chosen
    dialogs().choose(written("notes.txt"), written("plan.pdf"));
    screen.click("attach");
    screen.until("both", () -> all(".pending").size() == 2);
    assertEquals("composer", screen.focused());
    dialogs().choose(written("more.txt"));
    screen.press(KeyCode.U, true, false);
    screen.until("one more", () -> all(".pending").size() == 3);
  }

  @Test
  void a_file_is_saved_where_the_person_wants_it() {
    show(SampleTeam.WITH_PRIYA);
    comes();
    Path place = files.resolve("mine.pdf");
    screen.clickSpoken("Save as…"); // and no place is wanted
    dialogs().saveTo(place);
    screen.clickSpoken("Save as…");
    screen.awaitWords("Saved");
    assertEquals(List.of(place), client.attachments().saved());
    screen.clickWords("Show in folder");
    screen.until("shown", () -> screen.computer().shown().equals(List.of(place)));
  }

  private void comes() {
    client.play(
        SampleTeam.WITH_PRIYA,
        SampleTeam.PRIYA,
        new EventBody.Message("The minutes", null, List.of(MINUTES)));
    screen.awaitVisible("Save as…");
  }
}
