package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleTeam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thread as a text in a file. */
class ExportTest extends OpenChat {

  private static final ThreadId THREAD = SampleTeam.WITH_PRIYA;

  @TempDir private Path desk;

  private Words words() {
    return new Words(screen.window().times(), SampleTeam.ELIF);
  }

  private List<String> written() throws IOException {
    Path target = desk.resolve("thread.txt");
    new Transcript(client.messages(), words(), ZoneOffset.UTC).write(row(THREAD), target);
    try (var files = Files.list(desk)) {
      assertEquals(List.of(target), files.toList(), "nothing else is left");
    }
    return Files.readAllLines(target);
  }

  private static String last(List<String> lines) {
    return lines.getLast().replaceFirst("^\\[\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d] ", "");
  }

  @Test
  void it_has_all_messages_each_once_in_their_order() throws IOException {
    for (int i = 1; i <= 1_234; i++) {
      client.play(THREAD, SampleTeam.PRIYA, "number " + i);
    }
    List<String> lines = written();
    assertEquals(row(THREAD).name(), lines.getFirst());
    List<String> numbered = lines.stream().filter(l -> l.contains("Nair: number ")).toList();
    assertEquals(1_234, numbered.size());
    assertTrue(numbered.getFirst().endsWith(": number 1"));
    assertEquals("Priya Nair: number 1234", last(lines));
  }

  @Test
  void it_says_what_was_changed_and_what_came_along_and_nothing_that_was_deleted()
      throws IOException {
    client.play(THREAD, SampleTeam.PRIYA, "two\nlines");
    assertEquals("  lines", written().getLast());
    MessageRow edited = client.play(THREAD, SampleTeam.PRIYA, "onne");
    client.playEdit(THREAD, edited.clientId(), "one");
    assertEquals("Priya Nair: one (edited)", last(written()));
    MessageRow gone = client.play(THREAD, SampleTeam.PRIYA, "a secret");
    client.playDelete(THREAD, gone.clientId());
    assertEquals("Priya deleted this message", last(written()));
    assertFalse(String.join(" ", written()).contains("secret"));
    client.play(
        THREAD,
        SampleTeam.PRIYA,
        new EventBody.Message(
            "The minutes",
            null,
            List.of(SampleAttachments.file("minutes.pdf", 4_211_000, "application/pdf"))));
    assertEquals("  <minutes.pdf, 4.2 MB>", written().getLast());
  }

  @Test
  void the_menu_asks_where_to_and_says_when_it_is_there_or_can_not_be() {
    show(THREAD);
    Path target = desk.resolve("thread.txt");
    export(target);
    screen.awaitWords("is written down");
    assertTrue(Files.exists(target));
    screen.clickWords("Show in folder");
    screen.until("shown", () -> screen.computer().shown().equals(List.of(target)));
    export(desk.resolve("missing/thread.txt"));
    screen.awaitWords("It can’t be saved there.");
  }

  private void export(Path target) {
    screen.computer().fileDialogs().saveTo(target);
    screen.click("chat-more");
    screen.clickWords("Export…");
  }

  @Test
  void a_file_gets_a_name_that_every_system_allows() {
    assertEquals("a b c.txt", Export.fileName("a/b:c"));
    assertEquals("x.txt", Export.fileName("\\\nx?*"));
  }
}
