package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.client.Connection;
import chat.hearth.client.FileTransfer;
import chat.hearth.client.MessageRow;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Whoever stops a message whose files are on their way gets all of it back. */
class StoppedMessageTest extends OpenChat {

  private static final String CAPTION = "The film, have a look";
  private static final Attachment FILM =
      SampleAttachments.file("film.mov", 90_000_000, "video/quicktime");
  private static final Attachment NOTES =
      SampleAttachments.file("notes.pdf", 70_200, "application/pdf");

  /** Sends it while the relay is away, so that its first file stays on its way. */
  private void begin(String caption, List<Attachment> with) {
    begin(new EventBody.Message(caption, null, with));
  }

  private void begin(EventBody.Message message) {
    client.play(new Connection.Connecting());
    screen.run(() -> client.messages().send(SampleTeam.WITH_PRIYA, message));
    screen.until("shown", () -> all(".file-card").size() == message.files().size());
    Attachment first = message.files().getFirst();
    screen.run(() -> client.attachments().play(first, 0.6, FileTransfer.State.UPLOADING));
    screen.until("on its way", () -> !all(".file-stop").isEmpty());
  }

  private void stop() {
    screen.run(() -> ((Button) there(".file-stop").getFirst()).fire());
  }

  private void awaitComposer(String text, int files) {
    screen.until("“" + text + "” in the composer", () -> screen.text("composer").equals(text));
    screen.until(files + " files", () -> all(".pending").size() == files);
  }

  private List<Attachment> shelved() {
    return client.attachments().shelved(SampleTeam.WITH_PRIYA);
  }

  private MessageRow last() {
    return Objects.requireNonNull(row(SampleTeam.WITH_PRIYA).last());
  }

  @Test
  void the_text_and_the_files_are_in_the_composer_again_and_can_be_sent() {
    show(SampleTeam.WITH_PRIYA);
    begin(CAPTION, List.of(FILM, NOTES));
    stop();
    awaitComposer(CAPTION, 2);
    screen.until("gone from the messages", () -> all(".file-card").isEmpty());
    assertEquals("composer", screen.focused());
    screen.picture("files-stopped");
    screen.until("kept", () -> row(SampleTeam.WITH_PRIYA).draft().equals(CAPTION));
    assertEquals(List.of(FILM, NOTES), shelved());
    screen.press(KeyCode.ENTER);
    screen.until("sent", () -> all(".pending").isEmpty() && !all(".file-card").isEmpty());
    assertEquals(CAPTION, last().text());
    assertEquals(List.of(FILM, NOTES), last().files());
    screen.until("nothing waits", () -> shelved().isEmpty());
  }

  @Test
  void what_was_begun_since_stays_below_it() {
    Attachment cover = SampleAttachments.file("cover.pdf", 1_000, "application/pdf");
    client.attachments().shelve(SampleTeam.WITH_PRIYA, List.of(cover));
    show(SampleTeam.WITH_PRIYA);
    begin(CAPTION, List.of(FILM));
    screen.click("composer");
    screen.type("Another thought");
    stop();
    awaitComposer(CAPTION + "\nAnother thought", 2);
    assertEquals(List.of(FILM, cover), shelved());
    screen.until(
        "kept", () -> row(SampleTeam.WITH_PRIYA).draft().equals(CAPTION + "\nAnother thought"));
  }

  @Test
  void it_answers_again_what_it_answered() {
    show(SampleTeam.WITH_PRIYA);
    MessageRow asked = newest(SampleTeam.WITH_PRIYA);
    begin(new EventBody.Message(CAPTION, asked.clientId(), List.of(FILM)));
    stop();
    awaitComposer(CAPTION, 1);
    screen.awaitWords("Reply to Priya");
  }

  @Test
  void a_message_that_is_being_changed_meanwhile_keeps_its_own_text() {
    show(SampleTeam.WITH_PRIYA);
    screen.run(() -> client.messages().send(SampleTeam.WITH_PRIYA, "Said before"));
    screen.awaitWords("Said before");
    screen.click("composer");
    screen.press(KeyCode.UP);
    screen.awaitWords("Edit message");
    begin(CAPTION, List.of(FILM));
    stop();
    screen.until("the file", () -> all(".pending").size() == 1);
    assertEquals("Said before", screen.text("composer"));
    screen.click("composer");
    screen.press(KeyCode.ESCAPE);
    awaitComposer(CAPTION, 1);
  }

  @Test
  void what_the_stopped_message_itself_was_being_changed_to_comes_back() {
    show(SampleTeam.WITH_PRIYA);
    begin(CAPTION, List.of(FILM));
    screen.click("composer");
    screen.press(KeyCode.UP);
    screen.awaitWords("Edit message");
    screen.fill("composer", "The film, once more");
    stop();
    awaitComposer("The film, once more", 1);
    screen.until("no edit", () -> !screen.shows("Edit message"));
  }

  @Test
  void whoever_has_gone_to_another_thread_finds_it_in_its_own_and_once() {
    show(SampleTeam.WITH_PRIYA);
    begin(CAPTION, List.of(FILM));
    screen.click("composer");
    screen.type("Begun");
    screen.run(
        () -> {
          ((Button) there(".file-stop").getFirst()).fire();
          controller.show(SampleTeam.LAUNCH_WEEK);
        });
    String both = CAPTION + "\nBegun";
    screen.until("kept", () -> row(SampleTeam.WITH_PRIYA).draft().equals(both));
    screen.until("kept too", () -> shelved().equals(List.of(FILM)));
    assertEquals("", screen.text("composer"));
    show(SampleTeam.WITH_PRIYA);
    awaitComposer(both, 1);
  }

  @Test
  void what_is_too_much_for_one_message_waits_for_the_next() {
    List<Attachment> since = pages("since", 8);
    client.attachments().shelve(SampleTeam.WITH_PRIYA, since);
    show(SampleTeam.WITH_PRIYA);
    screen.until("all of them", () -> all(".pending").size() == 8);
    List<Attachment> first = pages("first", 4);
    begin(CAPTION, first);
    stop();
    awaitComposer(CAPTION, 12);
    screen.awaitWords("A message takes up to 10 files.");
    screen.press(KeyCode.ENTER);
    screen.until("sent", () -> all(".pending").size() == 2);
    List<Attachment> all = Stream.concat(first.stream(), since.stream()).toList();
    screen.until("ten of them", () -> last().files().equals(all.subList(0, Limits.FILES)));
    screen.until("two wait", () -> shelved().equals(all.subList(Limits.FILES, all.size())));
    screen.press(KeyCode.ENTER);
    screen.until("these too", () -> last().files().equals(all.subList(Limits.FILES, all.size())));
    screen.until("nothing waits", () -> shelved().isEmpty());
  }

  private static List<Attachment> pages(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> SampleAttachments.file(name + i + ".pdf", 1_000, "application/pdf"))
        .toList();
  }
}
