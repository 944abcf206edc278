package chat.hearth.client;

import static chat.hearth.client.OfflineClient.BEN;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Allowance;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files that are taken to be sent, as long as there is no relay. */
@Timeout(60)
class TakenFilesTest {

  @TempDir private Path folder;
  private OfflineClient offline;
  private Client client;

  @BeforeEach
  void open() {
    offline = new OfflineClient(folder);
    client = offline.client();
  }

  @AfterEach
  void close() {
    offline.close();
  }

  @Test
  void a_message_that_is_stopped_is_the_draft_again_with_all_of_its_files() throws Exception {
    ThreadId thread = client.threads().start(List.of(BEN), null);
    ClientId asked = client.messages().send(thread, "Which cake?");
    Attachment cake = taken("cake.txt");
    Attachment tea = taken("tea.txt");
    Attachment later = taken("later.txt");
    ClientId sent =
        client
            .messages()
            .send(thread, new EventBody.Message("This one", asked, List.of(cake, tea)));
    client.messages().edit(thread, sent, "This one, I think");
    client.messages().saveDraft(thread, "Begun since");
    client.attachments().shelve(thread, List.of(later));
    assertEquals(Optional.of("This one, I think"), client.messages().withdraw(thread, sent));
    offline.startAgain();
    client = offline.client();
    assertEquals(
        "This one, I think\nBegun since", client.threads().find(thread).orElseThrow().draft());
    assertEquals(asked, client.messages().draftReply(thread).orElseThrow().clientId());
    assertEquals(List.of(cake, tea, later), client.attachments().shelved(thread));
    assertTrue(client.attachments().isHere(cake));
    assertEquals(asked, client.messages().latest(thread, 50).rows().getLast().clientId());
    assertEquals(Optional.empty(), client.messages().withdraw(thread, sent), "only once");
    assertEquals(List.of(cake, tea, later), client.attachments().shelved(thread));
  }

  @Test
  void what_no_relay_would_take_is_not_even_copied() throws Exception {
    assertEquals(Optional.empty(), client.attachments().allowance());
    Path film = sparse("film.mov", Admission.UNTOLD + 1);
    FileException large = untaken(film);
    assertEquals(FileException.Reason.TOO_LARGE, large.reason());
    assertEquals(Admission.UNTOLD + 1, large.bytes());
    assertEquals(Admission.UNTOLD, large.room());
    offline.meanwhile((stores, tx) -> stores.meta().allowance(tx, new Allowance(5_000, 9_000, 8)));
    client = offline.client();
    assertEquals(Optional.of(new Allowance(5_000, 9_000, 8)), client.attachments().allowance());
    FileException told = untaken(sparse("film.mov", 5_001));
    assertEquals(5_001, told.bytes());
    assertEquals(5_000, told.room());
    assertEquals(FileException.Reason.FOLDER, untaken(folder).reason());
    assertEquals(FileException.Reason.UNREADABLE, untaken(folder.resolve("not-there")).reason());
    assertEquals(FileException.Reason.EMPTY, untaken(sparse("film.mov", 0)).reason());
    assertEquals(5_000, client.attachments().take(sparse("film.mov", 5_000)).bytes());
    assertEquals(List.of(), halves());
  }

  @Test
  void a_file_leaves_the_disk_room_for_everything_else() throws Exception {
    Admission.check(100, 100, Admission.RESERVE + 100);
    FileException full =
        assertThrows(FileException.class, () -> Admission.check(100, 100, Admission.RESERVE + 99));
    assertEquals(FileException.Reason.NO_SPACE, full.reason());
    assertEquals(100, full.bytes());
  }

  @Test
  void what_was_half_copied_as_the_app_was_killed_is_gone_with_the_next_start() throws Exception {
    ThreadId thread = client.threads().start(List.of(BEN), null);
    Attachment cake = taken("cake.txt");
    client.attachments().shelve(thread, List.of(cake));
    Files.write(folder.resolve("files/arriving/new1.part"), new byte[1000]);
    offline.startAgain();
    client = offline.client();
    await().until(() -> halves().isEmpty());
    assertTrue(client.attachments().isHere(cake));
  }

  /** Of what can't be read to its end; Linux has a file that nobody can read. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void a_copy_that_fails_leaves_nothing_half_and_takes_nothing_away() throws Exception {
    Attachment cake = taken("cake.txt");
    String hash = cake.blob().value();
    Path kept = folder.resolve("files").resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    Files.delete(kept);
    Path _ = Files.createSymbolicLink(kept, Path.of("/proc/self/mem"));
    Path target = Files.createDirectories(folder.resolve("target"));
    Path before = Files.writeString(target.resolve("cake.txt"), "another cake");
    for (Executable save :
        List.<Executable>of(
            () -> client.attachments().save(cake, before),
            () -> client.attachments().saveInto(cake, target))) {
      FileException failed = assertThrows(FileException.class, save);
      assertEquals(FileException.Reason.UNWRITABLE, failed.reason());
      assertEquals(List.of(before), files(target));
      assertEquals("another cake", Files.readString(before));
    }
  }

  @Test
  void a_copy_has_its_name_once_it_is_whole() throws Exception {
    Attachment cake = taken("cake.txt");
    Path target = folder.resolve("target");
    Path first = client.attachments().saveInto(cake, target);
    assertEquals(first, client.attachments().saveInto(cake, target), "it is there already");
    Files.writeString(first, "another cake");
    Path second = client.attachments().saveInto(cake, target);
    assertEquals("cake.txt", Files.readString(second));
    client.attachments().save(cake, first);
    assertEquals("cake.txt", Files.readString(first));
    assertEquals(2, files(target).size());
  }

  private static List<Path> files(Path in) throws IOException {
    try (Stream<Path> found = Files.list(in)) {
      return found.toList();
    }
  }

  private Attachment taken(String name) throws IOException, FileException {
    return client.attachments().take(Files.writeString(folder.resolve(name), name));
  }

  private FileException untaken(Path file) {
    return assertThrows(FileException.class, () -> client.attachments().take(file));
  }

  /** A file of this size that takes no room on the disk. */
  private Path sparse(String name, long bytes) throws IOException {
    Path file = folder.resolve(name);
    try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
      made.setLength(bytes);
    }
    return file;
  }

  private List<Path> halves() throws IOException {
    Path arriving = folder.resolve("files/arriving");
    if (!Files.exists(arriving)) {
      return List.of();
    }
    return files(arriving);
  }
}
