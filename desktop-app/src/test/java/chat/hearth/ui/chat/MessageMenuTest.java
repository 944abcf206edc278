package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.hearth.client.FileTransfer;
import chat.hearth.client.MessageRow;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What a mouse finds in a bubble stands in the menu of its message too, for keys. */
class MessageMenuTest extends OpenChat {

  private static final List<String> EMOJI = List.of("👍", "❤️", "🎉", "👀", "🙏", "😂", "🔥", "☕");

  private static final Attachment FILM =
      SampleAttachments.file("film.mp4", 88_211_000, "video/mp4");

  @Test
  void it_names_all_who_reacted_and_so_does_a_click_on_how_many_more_there_are() {
    MessageRow cake = newestOf(SampleTeam.LAUNCH_WEEK, "Cake at four");
    EMOJI.forEach(
        e -> client.playReaction(SampleTeam.LAUNCH_WEEK, SampleTeam.AIKO, cake.clientId(), e));
    client.messages().react(cake.threadId(), cake.clientId(), "☕", true);
    show(SampleTeam.LAUNCH_WEEK);
    screen.until("six and the rest", () -> all(".reaction").size() == 7);
    choose("Cake at four");
    open("Reactions…");
    screen.until("each", () -> all(".reacted-line").size() == EMOJI.size());
    screen.awaitWords("Aiko Tanaka and You");
    screen.picture("chat-reacted");
    screen.press(KeyCode.ESCAPE);
    screen.until("left", () -> all(".reacted-line").isEmpty());
    screen.run(() -> ((Button) there(".reaction").getLast()).fire());
    screen.until("the same", () -> all(".reacted-line").size() == EMOJI.size());
  }

  @Test
  void it_copies_code() {
    say("One:\n```\nmvn verify\n```", "mvn verify");
    choose("One:");
    open("Copy code");
    screen.until("copied", () -> copied().equals("mvn verify"));
    say(
        "Both:\n- two\n  ```\n  first line\n  second\n  ```\n- and\n  ```\n  third\n  ```",
        "third");
    choose("Both:");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Copy code “third”");
    screen.clickWords("Copy code “first line”");
    screen.until("copied too", () -> copied().equals("first line\nsecond"));
  }

  @Test
  void it_stops_a_file_that_is_on_its_way() {
    client.attachments().playAway(FILM);
    client.play(
        SampleTeam.WITH_PRIYA,
        SampleTeam.PRIYA,
        new EventBody.Message("The film", null, List.of(FILM)));
    show(SampleTeam.WITH_PRIYA);
    screen.until("shown", () -> !all(".file-card").isEmpty());
    client.attachments().play(FILM, 0.1, FileTransfer.State.DOWNLOADING);
    screen.until("on its way", () -> !all(".file-progress").isEmpty());
    choose("The film");
    open("Stop film.mp4");
    screen.until("stopped", () -> all(".file-progress").isEmpty());
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Save film.mp4");
    assertFalse(screen.shows("Stop film.mp4"), "nothing to stop");
    assertEquals(List.of(), client.attachments().fetched());
  }

  private void open(String item) {
    screen.press(KeyCode.ENTER);
    screen.clickWords(item);
  }

  private void say(String text, String shown) {
    client.play(SampleTeam.LAUNCH_WEEK, SampleTeam.MARA, text);
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords(shown);
  }

  private String copied() {
    return screen.ask(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }
}
