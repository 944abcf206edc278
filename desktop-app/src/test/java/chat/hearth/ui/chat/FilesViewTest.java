package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Connection;
import chat.hearth.client.FileTransfer;
import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and pictures in a thread, as they are seen and used. */
class FilesViewTest extends OpenChat {

  private static final Attachment COVER = SampleAttachments.picture("cover.png", 1600, 1000);
  private static final Attachment TALL = SampleAttachments.picture("tall.png", 600, 1800);
  private static final Attachment NOTES =
      SampleAttachments.file("Minutes of the long planning meeting, final.pdf", 4_211_000, "a/pdf");

  @TempDir private Path files;

  private MessageRow comes(String text, Attachment... with) {
    MessageRow row =
        client.play(
            SampleTeam.WITH_PRIYA,
            SampleTeam.PRIYA,
            new EventBody.Message(text, null, List.of(with)));
    screen.until("shown", () -> !all(".file-card").isEmpty() || !all(".picture").isEmpty());
    return row;
  }

  private boolean isSaved() {
    return "Save as…"
        .equals(screen.ask(() -> there(".file-button").getFirst().getAccessibleText()));
  }

  private double pictureHeight() {
    return screen.ask(() -> ((Region) there(".picture").getFirst()).getHeight());
  }

  private void press(String selector) {
    screen.run(() -> ((Button) there(selector).getFirst()).fire());
  }

  private void key(String selector, KeyCode code, boolean shortcut) {
    screen.run(
        () ->
            screen
                .stage()
                .getScene()
                .getRoot()
                .lookup(selector)
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false)));
  }

  @Test
  void pictures_and_files_stand_in_their_bubbles() {
    show(SampleTeam.WITH_PRIYA);
    comes("The *new* cover, what do you say?", COVER);
    comes("", NOTES);
    screen.run(
        () ->
            client
                .messages()
                .send(
                    SampleTeam.WITH_PRIYA,
                    new EventBody.Message("Mine, with the notes", null, List.of(TALL, NOTES))));
    screen.until("pictures", () -> !all(".picture.shown").isEmpty());
    screen.until("at the end", () -> screen.ask(this::atEnd));
    screen.picture("files-messages");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("files-messages-dark");
  }

  @Test
  void the_time_of_a_picture_without_words_lies_on_it() {
    show(SampleTeam.WITH_PRIYA);
    comes("", COVER);
    screen.until("the picture", () -> !all(".picture.shown").isEmpty());
    Bounds picture = screen.ask(() -> inScene(there(".picture").getFirst()));
    Bounds time = screen.ask(() -> inScene(there(".bubble.over .message-foot").getFirst()));
    assertTrue(picture.contains(time), picture + " does not contain " + time);
    screen.picture("files-time-over");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("files-time-over-dark");
  }

  @Test
  void the_ticks_of_a_picture_are_as_bright_as_its_time() {
    show(SampleTeam.WITH_PRIYA);
    EventBody.Message photo = new EventBody.Message("", null, List.of(COVER));
    screen.run(() -> client.messages().send(SampleTeam.WITH_PRIYA, photo));
    String foot = ".bubble.own.over .message-foot ";
    screen.until("sent", () -> !all(foot + ".drawn-icon").isEmpty());
    Labeled time = (Labeled) all(foot + ".time").getFirst();
    Shape ticks = (Shape) all(foot + ".drawn-icon").getFirst();
    assertEquals(screen.ask(time::getTextFill), screen.ask(ticks::getStroke));
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  @Test
  void the_place_of_a_picture_is_kept_before_it_comes() {
    show(SampleTeam.WITH_PRIYA);
    client.attachments().playAway(COVER);
    comes("", COVER);
    screen.until("asked for", () -> client.attachments().fetched().contains(COVER));
    double before = pictureHeight();
    screen.run(() -> client.attachments().play(COVER, 0.4, FileTransfer.State.DOWNLOADING));
    screen.until("progress", () -> !all(".picture .file-progress").isEmpty());
    screen.picture("files-coming");
    screen.run(() -> client.attachments().play(COVER, 1, FileTransfer.State.DONE));
    screen.until("the picture", () -> !all(".picture.shown").isEmpty());
    assertEquals(before, pictureHeight());
  }

  @Test
  void a_file_is_fetched_and_then_opened_but_a_program_asks_first() {
    show(SampleTeam.WITH_PRIYA);
    Attachment setup = SampleAttachments.file("setup.exe", 1000, "application/x-msdownload");
    client.attachments().playAway(setup);
    comes("", setup);
    clickOn(".file-card");
    screen.until("asked for", () -> client.attachments().fetched().contains(setup));
    screen.run(() -> client.attachments().play(setup, 1, FileTransfer.State.DONE));
    screen.until("it came", () -> all(".file-button").size() == 1 && isSaved());
    clickOn(".file-card");
    screen.until("a warning", () -> screen.shows("Open anyway"));
    screen.picture("files-risky");
  }

  @Test
  void what_is_on_its_way_shows_how_far_and_can_be_stopped() {
    show(SampleTeam.WITH_PRIYA);
    client.play(new Connection.Connecting());
    screen.run(
        () ->
            client
                .messages()
                .send(SampleTeam.WITH_PRIYA, new EventBody.Message("big", null, List.of(NOTES))));
    screen.until("shown", () -> !all(".file-card").isEmpty());
    screen.run(() -> client.attachments().play(NOTES, 0.6, FileTransfer.State.UPLOADING));
    screen.until("progress", () -> !all(".file-card .file-progress").isEmpty());
    screen.picture("files-going");
    press(".file-stop");
    screen.until("gone", () -> all(".file-card").isEmpty());
    screen.until("in the composer", () -> screen.text("composer").equals("big"));
  }

  @Test
  void chosen_and_pasted_files_wait_above_the_text_and_go_with_it() throws Exception {
    show(SampleTeam.WITH_PRIYA);
    Path notes = Files.writeString(files.resolve("notes.txt"), "tea");
    screen.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(notes.toFile()));
          Clipboard.getSystemClipboard().setContent(content);
        });
    key("#composer", KeyCode.V, true);
    screen.until("a file", () -> all(".pending").size() == 1);
    screen.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(painted());
          Clipboard.getSystemClipboard().setContent(content);
        });
    key("#composer", KeyCode.V, true);
    screen.until("a picture", () -> all(".pending").size() == 2);
    screen.picture("files-pending");
    assertFalse(screen.ask(() -> there("#send").getFirst().isDisabled()));
    press("#send");
    screen.until("sent", () -> all(".pending").isEmpty() && !all(".file-card").isEmpty());
    MessageRow last = Objects.requireNonNull(row(SampleTeam.WITH_PRIYA).last());
    assertEquals(2, last.files().size());
    assertEquals("", last.text());
    assertTrue(last.state() == SendState.ACCEPTED);
  }

  @Test
  void a_file_that_is_copied_while_one_goes_elsewhere_waits_in_its_own_thread() throws Exception {
    show(SampleTeam.WITH_PRIYA);
    Path notes = Files.writeString(files.resolve("notes.txt"), "tea");
    screen.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(notes.toFile()));
          Clipboard.getSystemClipboard().setContent(content);
        });
    key("#composer", KeyCode.V, true);
    show(SampleTeam.LAUNCH_WEEK);
    assertTrue(all(".pending").isEmpty());
    show(SampleTeam.WITH_PRIYA);
    screen.until("the file", () -> all(".pending").size() == 1);
  }

  @Test
  void what_waited_as_the_app_ended_waits_again_until_it_is_sent_or_taken_away() {
    Attachment plan = SampleAttachments.file("plan.pdf", 70_200, "application/pdf");
    Attachment cover = SampleAttachments.picture("cover.png", 400, 300);
    client.attachments().shelve(SampleTeam.WITH_PRIYA, List.of(plan, cover));
    show(SampleTeam.WITH_PRIYA);
    screen.until("both", () -> all(".pending").size() == 2);
    press(".pending-remove");
    screen.until("one is kept", () -> shelved().equals(List.of(cover)));
    press("#send");
    screen.until("sent", () -> all(".pending").isEmpty() && shelved().isEmpty());
    assertEquals(List.of(cover), Objects.requireNonNull(row(SampleTeam.WITH_PRIYA).last()).files());
  }

  @Test
  void a_file_that_is_sent_before_it_was_kept_does_not_come_back() throws Exception {
    show(SampleTeam.WITH_PRIYA);
    CountDownLatch slow = new CountDownLatch(1);
    client.attachments().playSlow(slow);
    Path notes = Files.writeString(files.resolve("notes.txt"), "tea");
    screen.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(notes.toFile()));
          Clipboard.getSystemClipboard().setContent(content);
        });
    key("#composer", KeyCode.V, true);
    screen.until("a file", () -> all(".pending").size() == 1);
    press("#send");
    screen.until("off the shelf", () -> all(".pending").isEmpty());
    slow.countDown();
    screen.until("kept late", () -> client.attachments().timesShelved() == 1);
    screen.until("sent", () -> !all(".file-card").isEmpty());
    assertEquals(List.of(), shelved());
  }

  private List<Attachment> shelved() {
    return client.attachments().shelved(SampleTeam.WITH_PRIYA);
  }

  private static Image painted() {
    WritableImage image = new WritableImage(200, 120);
    for (int x = 0; x < 200; x++) {
      for (int y = 0; y < 120; y++) {
        image.getPixelWriter().setColor(x, y, Color.hsb(x, 0.6, 0.9));
      }
    }
    return image;
  }

  @Test
  void a_picture_without_words_is_copied_as_a_picture_and_a_file_leaves_what_was_copied() {
    show(SampleTeam.WITH_PRIYA);
    comes("", NOTES);
    screen.run(() -> copied("kept"));
    screen.run(this::chooseNewest);
    screen.press(KeyCode.C, true, false);
    assertFalse(screen.shows("Copied"));
    assertEquals("kept", screen.ask(() -> Clipboard.getSystemClipboard().getString()));
    comes("", COVER);
    screen.until("the picture", () -> !all(".picture.shown").isEmpty());
    screen.run(this::chooseNewest);
    screen.press(KeyCode.C, true, false);
    screen.awaitWords("Copied");
    assertFalse(screen.ask(() -> Clipboard.getSystemClipboard().hasString()));
    assertEquals(1600.0, screen.ask(() -> Clipboard.getSystemClipboard().getImage().getWidth()));
  }

  private static void copied(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void chooseNewest() {
    ListView<?> list = (ListView<?>) screen.stage().getScene().lookup(".message-list");
    list.requestFocus();
    list.getSelectionModel().selectLast();
  }

  @Test
  void a_picture_fills_the_window_and_the_keyboard_goes_through_them() {
    show(SampleTeam.WITH_PRIYA);
    comes("Two", COVER, TALL);
    screen.until("pictures", () -> all(".picture.shown").size() == 2);
    clickOn(".picture");
    screen.until("open", () -> screen.shows("cover.png"));
    screen.picture("files-view");
    key(".full-view", KeyCode.PLUS, false);
    key(".full-view", KeyCode.PLUS, false);
    screen.picture("files-view-zoomed");
    key(".full-view", KeyCode.DIGIT0, false);
    key(".full-view", KeyCode.RIGHT, false);
    screen.until("the next", () -> screen.shows("tall.png"));
    screen.picture("files-view-next");
    key(".full-view", KeyCode.ESCAPE, false);
    screen.until("closed", () -> all(".full-view").isEmpty());
  }

  @Test
  void arrows_go_over_a_picture_that_is_larger_than_the_window() {
    show(SampleTeam.WITH_PRIYA);
    comes("Two", COVER, TALL);
    screen.until("pictures", () -> all(".picture.shown").size() == 2);
    clickOn(".picture");
    screen.until("open", () -> screen.shows("cover.png"));
    screen.until("it is there", () -> screen.ask(() -> viewed().getImage() != null));
    for (int i = 0; i < 4; i++) {
      key(".full-view", KeyCode.PLUS, false);
    }
    key(".full-view", KeyCode.RIGHT, false);
    double right = screen.ask(() -> viewed().getTranslateX());
    assertTrue(right < 0, "what is right of it comes");
    assertTrue(screen.shows("cover.png"), "it is the same");
    key(".full-view", KeyCode.LEFT, false);
    assertTrue(screen.ask(() -> viewed().getTranslateX()) > right, "and back");
    key(".full-view", KeyCode.DOWN, false);
    assertTrue(screen.ask(() -> viewed().getTranslateY() < 0));
    for (int i = 0; i < 40; i++) {
      key(".full-view", KeyCode.UP, false);
    }
    screen.picture("files-view-panned");
    Bounds bar = screen.ask(() -> inScene(there(".picture-bar").getFirst()));
    assertEquals(bar.getMaxY(), screen.ask(() -> inScene(viewed()).getMinY()), 1, "not beyond");
    key(".full-view", KeyCode.DIGIT0, false);
    key(".full-view", KeyCode.RIGHT, false);
    screen.until("the next", () -> screen.shows("tall.png"));
  }

  private ImageView viewed() {
    return (ImageView) there(".full-view .image-view").getFirst();
  }

  @Test
  void a_narrow_picture_fills_its_bubble_with_a_ground() {
    show(SampleTeam.WITH_PRIYA);
    comes("", TALL, NOTES);
    screen.until("pictures", () -> !all(".picture.shown").isEmpty());
    screen.until(
        "as wide as the card",
        () ->
            screen.ask(
                () ->
                    ((Region) there(".picture").getFirst()).getWidth()
                        == ((Region) there(".file-card").getFirst()).getWidth()));
    assertEquals(280, pictureHeight());
    screen.picture("files-framed");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("files-framed-dark");
  }

  @Test
  void a_picture_that_moves_waits_for_a_click_where_less_motion_is_wanted() {
    show(SampleTeam.WITH_PRIYA);
    comes("", SampleAttachments.film("dance.gif", 300, 200));
    screen.until("a sign", () -> !all(".film-badge").isEmpty());
    screen.picture("files-film");
    clickOn(".picture");
    screen.until("it moves", () -> all(".film-badge").isEmpty());
    assertTrue(all(".full-view").isEmpty());
    clickOn(".picture");
    screen.until("open", () -> !all(".full-view").isEmpty());
    screen.until("a sign there too", () -> !all(".full-view .film-badge").isEmpty());
    key(".full-view", KeyCode.SPACE, false);
    screen.until("it moves there", () -> all(".full-view .film-badge").isEmpty());
    key(".full-view", KeyCode.ESCAPE, false);
    screen.until("closed", () -> all(".full-view").isEmpty());
    screen.until("a sign again", () -> !all(".film-badge").isEmpty());
  }
}
