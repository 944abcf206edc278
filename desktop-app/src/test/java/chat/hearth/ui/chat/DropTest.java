package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Refusal;
import chat.hearth.hand.Dragged;
import chat.hearth.model.Allowance;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleTeam;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are dropped on the chat out of another program, and those that don't fit. */
class DropTest extends OpenChat {

  private static final String HINT = "Drop files here to send them";

  @TempDir private Path files;

  private boolean over(Supplier<Dragged> dragged) {
    return screen.ask(() -> dragged.get().over(place()));
  }

  private boolean drop(Supplier<Dragged> dragged) {
    return screen.ask(() -> dragged.get().drop(place()));
  }

  private Node place() {
    return screen.stage().getScene().lookup(".message-list");
  }

  private static Supplier<Dragged> dragged(Path... paths) {
    return () -> Dragged.files(Stream.of(paths).map(Path::toFile).toList());
  }

  private Path written(String name) throws IOException {
    return Files.writeString(files.resolve(name), name);
  }

  /** A file of this size that takes no room on the disk. */
  private Path sparse(String name, long bytes) throws IOException {
    Path file = files.resolve(name);
    try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
      made.setLength(bytes);
    }
    return file;
  }

  private List<String> waiting() {
    return client.attachments().shelved(SampleTeam.WITH_PRIYA).stream()
        .map(Attachment::name)
        .toList();
  }

  @Test
  void files_that_are_dropped_on_the_messages_wait_in_the_composer() throws IOException {
    show(SampleTeam.WITH_PRIYA);
    Supplier<Dragged> both = dragged(written("notes.txt"), written("plan.pdf"));
    assertFalse(screen.shows(HINT));
    assertTrue(over(both));
    assertTrue(screen.shows(HINT));
    screen.picture("files-drop");
    assertTrue(drop(both));
    screen.until("both", () -> all(".pending").size() == 2);
    assertFalse(screen.shows(HINT));
    assertEquals("composer", screen.focused());
    screen.until("kept", () -> waiting().equals(List.of("notes.txt", "plan.pdf")));
  }

  @Test
  void what_leaves_again_takes_the_hint_with_it() throws IOException {
    show(SampleTeam.WITH_PRIYA);
    Supplier<Dragged> notes = dragged(written("notes.txt"));
    assertTrue(over(notes));
    screen.run(() -> notes.get().leave(screen.stage().getScene().lookup(".chat-foot").getParent()));
    assertFalse(screen.shows(HINT));
    assertTrue(all(".pending").isEmpty());
  }

  @Test
  void a_folder_stays_where_it_is_and_the_files_beside_it_come() throws IOException {
    show(SampleTeam.WITH_PRIYA);
    Path folder = Files.createDirectory(files.resolve("photos"));
    Supplier<Dragged> both = dragged(folder, written("notes.txt"));
    assertTrue(over(both));
    assertTrue(drop(both));
    screen.awaitWords("“photos” is a folder. Pack it into a zip file to send it.");
    screen.until("the file", () -> all(".pending").size() == 1);
    screen.until("kept", () -> waiting().equals(List.of("notes.txt")));
  }

  @Test
  void what_is_no_file_is_not_taken() {
    show(SampleTeam.WITH_PRIYA);
    for (Supplier<Dragged> other :
        List.<Supplier<Dragged>>of(() -> Dragged.words("cake"), Dragged::nothing)) {
      assertFalse(over(other));
      assertFalse(screen.shows(HINT));
      assertFalse(drop(other));
    }
    assertTrue(all(".pending").isEmpty());
    assertEquals("", screen.text("composer"));
  }

  @Test
  void where_one_can_not_write_nothing_can_be_dropped() throws IOException {
    client.threads().leave(SampleTeam.PHOTO_PICKS);
    show(SampleTeam.PHOTO_PICKS);
    screen.awaitWords("You are not in this thread any more.");
    Supplier<Dragged> notes = dragged(written("notes.txt"));
    assertFalse(over(notes));
    assertFalse(drop(notes));
    assertEquals(List.of(), client.attachments().shelved(SampleTeam.PHOTO_PICKS));
  }

  @Test
  void what_is_too_large_says_so_at_once_with_both_numbers() throws IOException {
    client.attachments().play(new Allowance(100_000_000, 5_000_000_000L, 0));
    show(SampleTeam.WITH_PRIYA);
    assertTrue(drop(dragged(sparse("film.mov", 120_000_000))));
    screen.awaitWords("“film.mov” has 120 MB; your team’s limit is 100 MB a file.");
    screen.picture("files-too-large");
    assertTrue(all(".pending").isEmpty());
  }

  @Test
  void what_may_be_too_much_says_so_before_it_is_sent() throws IOException {
    client.attachments().play(new Allowance(100_000_000, 5_000_000_000L, 4_990_000_000L));
    show(SampleTeam.WITH_PRIYA);
    assertTrue(drop(dragged(sparse("film.mov", 20_000_000))));
    screen.awaitWords("“film.mov” may not fit: your files take 4.99 GB of the 5 GB");
    screen.until("it waits", () -> all(".pending").size() == 1);
  }

  @Test
  void a_refusal_says_how_much_is_taken_and_what_to_do() {
    client.attachments().play(new Allowance(100_000_000, 5_000_000_000L, 4_900_000_000L));
    show(SampleTeam.WITH_PRIYA);
    client.playRefusal(Refusal.NO_ROOM);
    Attachment film = SampleAttachments.file("film.mov", 90_000_000, "video/quicktime");
    screen.run(
        () ->
            client
                .messages()
                .send(
                    SampleTeam.WITH_PRIYA, new EventBody.Message("The film", null, List.of(film))));
    screen.awaitWords("as your files take 4.9 GB of the 5 GB that the team’s host gives you.");
    screen.until("at the end", () -> screen.ask(this::atEnd));
    screen.picture("files-no-room");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("files-no-room-dark");
    screen.clickWords("Edit");
    screen.until("again in the composer", () -> screen.text("composer").equals("The film"));
    screen.until("with its file", () -> all(".pending").size() == 1);
  }
}
