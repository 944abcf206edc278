package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.client.FileException;
import chat.hearth.client.FileTransfer;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Refusal;
import chat.hearth.client.SendState;
import chat.hearth.client.Subscription;
import chat.hearth.model.Allowance;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.relay.blob.BlobLimits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files between two people, over cables that are cut. */
@Timeout(120)
class FilesTest {

  private static final int SEVERAL_PIECES = 5_000_000;

  @TempDir private Path folder;
  private Team team;
  private TeamDevice anna;
  private TeamDevice ben;
  private ThreadId thread;

  @BeforeEach
  void open() throws Exception {
    team = Team.start(folder);
    anna = team.register("anna");
    ben = team.register("ben");
    anna.awaitOnline();
    ben.awaitOnline();
    thread = anna.client().threads().start(List.of(ben.me()), "Covers");
  }

  @AfterEach
  void close() throws IOException {
    team.close();
  }

  private Path written(String name, int bytes) throws IOException {
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    return Files.write(folder.resolve(name), content);
  }

  private ClientId send(TeamDevice from, String text, Attachment... files) {
    return from.client().messages().send(thread, new EventBody.Message(text, null, List.of(files)));
  }

  private Attachment received(TeamDevice at) {
    at.until("the message", () -> !at.messages(thread).isEmpty());
    return at.messages(thread).getLast().files().getFirst();
  }

  private byte[] fetched(TeamDevice at, Attachment file) throws IOException, FileException {
    at.client().attachments().fetch(file);
    at.until("the file", () -> at.client().attachments().isHere(file));
    Path target = folder.resolve("saved-" + file.blob());
    at.client().attachments().save(file, target);
    return Files.readAllBytes(target);
  }

  @Test
  void a_file_that_goes_into_a_folder_takes_no_other_file_s_place() throws Exception {
    Attachment file = anna.client().attachments().take(written("notes.txt", 100));
    Path downloads = folder.resolve("not/there/yet");
    Path first = anna.client().attachments().saveInto(file, downloads);
    assertEquals(downloads.resolve("notes.txt"), first);
    assertArrayEquals(Files.readAllBytes(folder.resolve("notes.txt")), Files.readAllBytes(first));
    assertEquals(first, anna.client().attachments().saveInto(file, downloads), "it is there");
    Path own = Files.writeString(first, "something of one’s own");
    Path second = anna.client().attachments().saveInto(file, downloads);
    assertEquals(downloads.resolve("notes (1).txt"), second);
    assertEquals("something of one’s own", Files.readString(own));
  }

  private SendState state(TeamDevice at, ClientId message) {
    return at.messages(thread).stream()
        .filter(r -> r.clientId().equals(message))
        .map(MessageRow::state)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_picture_comes_with_its_size_and_its_caption() throws Exception {
    Path file = folder.resolve("cover.png");
    assertTrue(ImageIO.write(new BufferedImage(640, 480, 1), "png", file.toFile()));
    byte[] content = Files.readAllBytes(file);
    Attachment taken = anna.client().attachments().take(file);
    assertEquals(640, taken.width());
    assertEquals("image/png", taken.type());
    Files.delete(file);
    var _ = send(anna, "The *new* cover", taken);
    Attachment there = received(ben);
    assertEquals(taken, there);
    assertEquals("The *new* cover", ben.texts(thread).getLast());
    assertFalse(ben.client().attachments().isHere(there));
    assertArrayEquals(content, fetched(ben, there));
    assertEquals(320, ben.client().attachments().picture(there, 320).orElseThrow().width());
  }

  @Test
  void an_upload_goes_on_after_a_cut_and_after_the_end_of_the_program() throws Exception {
    Path file = written("film.bin", SEVERAL_PIECES);
    Attachment taken = anna.client().attachments().take(file);
    CountDownLatch begun = new CountDownLatch(1);
    Subscription progress =
        anna.client()
            .onChange(
                change -> {
                  if (change instanceof Change.FileMoved(FileTransfer t) && t.done() > 0) {
                    begun.countDown();
                  }
                });
    anna.cable().throttle(2_000_000);
    ClientId sent = send(anna, "", taken);
    assertTrue(begun.await(30, TimeUnit.SECONDS));
    anna.cable().cut();
    progress.close();
    assertEquals(SendState.QUEUED, state(anna, sent));
    anna.quit();
    anna.cable().throttle(Long.MAX_VALUE);
    anna.cable().mend();
    anna.startAgain();
    ben.awaitTexts(thread, List.of(""));
    assertArrayEquals(Files.readAllBytes(file), fetched(ben, received(ben)));
  }

  @Test
  void a_large_file_delays_no_message() throws Exception {
    Path film = written("film.bin", SEVERAL_PIECES);
    Attachment taken = anna.client().attachments().take(film);
    anna.cable().throttle(500_000);
    ClientId sent = send(anna, "the film", taken);
    anna.until("the upload", () -> anna.client().attachments().moving(taken.blob()).isPresent());
    anna.send(thread, "is coming");
    ben.awaitTexts(thread, List.of("is coming"));
    assertEquals(SendState.QUEUED, state(anna, sent));
    anna.cable().throttle(Long.MAX_VALUE);
    ben.awaitTexts(thread, List.of("is coming", "the film"));
    assertArrayEquals(Files.readAllBytes(film), fetched(ben, received(ben)));
    assertEquals(ben.texts(thread), anna.texts(thread));
  }

  @Test
  void what_is_on_its_way_can_be_taken_back() throws Exception {
    Attachment taken = anna.client().attachments().take(written("film.bin", SEVERAL_PIECES));
    anna.cable().throttle(500_000);
    ClientId sent = send(anna, "too early", taken);
    anna.until("the upload", () -> anna.client().attachments().moving(taken.blob()).isPresent());
    assertEquals(Optional.of("too early"), anna.client().messages().withdraw(thread, sent));
    assertEquals(List.of(), anna.messages(thread));
    anna.until("it stops", () -> anna.client().attachments().moving(taken.blob()).isEmpty());
    anna.cable().throttle(Long.MAX_VALUE);
    anna.quit();
    anna.startAgain();
    assertEquals("too early", anna.row(thread).draft());
    assertEquals(List.of(taken), anna.client().attachments().shelved(thread));
    anna.send(thread, "instead");
    ben.awaitTexts(thread, List.of("instead"));
    assertEquals(Optional.empty(), anna.client().messages().withdraw(thread, sent));
    assertEquals(List.of(taken), anna.client().attachments().shelved(thread));
    var _ = send(anna, "now", taken);
    ben.awaitTexts(thread, List.of("instead", "now"));
    byte[] content = Files.readAllBytes(folder.resolve("film.bin"));
    assertArrayEquals(content, fetched(ben, received(ben)));
    assertEquals(List.of(), anna.client().attachments().shelved(thread));
  }

  @Test
  void what_the_relay_does_not_take_is_not_even_copied() throws Exception {
    anna.until("told", () -> anna.client().attachments().allowance().isPresent());
    Path film = folder.resolve("film.mov");
    try (RandomAccessFile sparse = new RandomAccessFile(film.toFile(), "rw")) {
      sparse.setLength(2L << 30);
    }
    FileException large =
        assertThrows(FileException.class, () -> anna.client().attachments().take(film));
    assertEquals(FileException.Reason.TOO_LARGE, large.reason());
    assertEquals(2L << 30, large.bytes());
    assertEquals(100L << 20, large.room());
  }

  @Test
  void what_the_relay_does_not_take_any_more_is_refused_in_its_place() throws Exception {
    Attachment film = anna.client().attachments().take(written("film.bin", 2_000_000));
    team.stopRelay();
    anna.awaitOffline();
    ClientId sent = send(anna, "huge", film);
    team.startRelay(new BlobLimits(1 << 20, 1 << 20));
    anna.client().wake();
    ben.client().wake();
    anna.until("a refusal", () -> state(anna, sent) == SendState.REFUSED);
    assertEquals(Refusal.TOO_LARGE, anna.messages(thread).getFirst().refusal());
    assertEquals(new Allowance(1 << 20, 1 << 20, 0), allowance());
    ClientId first = send(anna, "", anna.client().attachments().take(written("a.bin", 600_000)));
    ClientId next = send(anna, "", anna.client().attachments().take(written("b.bin", 600_001)));
    anna.until("a refusal", () -> state(anna, next) == SendState.REFUSED);
    assertEquals(SendState.REFUSED, state(anna, sent));
    assertEquals(Refusal.NO_ROOM, anna.messages(thread).getLast().refusal());
    assertEquals(new Allowance(1 << 20, 1 << 20, 600_000), allowance());
    anna.until("sent", () -> state(anna, first) != SendState.QUEUED);
    anna.send(thread, "smaller then");
    ben.awaitTexts(thread, List.of("", "smaller then"));
    anna.quit();
    anna.cable().cut();
    anna.startAgain();
    assertEquals(new Allowance(1 << 20, 1 << 20, 600_000), allowance(), "as it was said last");
  }

  private Allowance allowance() {
    return anna.client().attachments().allowance().orElseThrow();
  }

  @Test
  void a_deleted_message_has_no_files_any_more() throws Exception {
    ClientId sent = send(anna, "", anna.client().attachments().take(written("a.bin", 1000)));
    Attachment there = received(ben);
    anna.until("it is sent", () -> state(anna, sent) != SendState.QUEUED);
    anna.client().messages().delete(thread, sent);
    ben.until("deleted", () -> ben.messages(thread).getFirst().extras().deleted());
    assertEquals(List.of(), ben.messages(thread).getFirst().files());
    ben.client().attachments().fetch(there);
    ben.until("refused", () -> ben.client().attachments().moving(there.blob()).isEmpty());
    assertFalse(ben.client().attachments().isHere(there));
  }

  @Test
  void what_was_deleted_for_everybody_goes_from_all_devices_that_had_it() throws Exception {
    ClientId sent = send(anna, "", anna.client().attachments().take(written("a.bin", 1000)));
    Attachment there = received(ben);
    anna.until("it is sent", () -> state(anna, sent) != SendState.QUEUED);
    ben.client().attachments().fetch(there);
    ben.until("fetched", () -> ben.client().attachments().isHere(there));
    assertTrue(anna.client().attachments().isHere(there));
    anna.client().messages().delete(thread, sent);
    ben.until("gone", () -> !ben.client().attachments().isHere(there));
    anna.until("gone", () -> !anna.client().attachments().isHere(there));
  }
}
