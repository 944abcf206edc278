package chat.hearth.relay.blob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Allowance;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.BlobTree;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.relay.store.TestStores;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class BlobsTest {

  private static final byte[] CAKE = "a recipe for a cake".getBytes(StandardCharsets.UTF_8);

  private final ManualClock clock = new ManualClock();
  @TempDir private Path folder;
  private TestStores stores;
  private Blobs blobs;
  private UserId anna;
  private UserId ben;

  @BeforeEach
  void open() {
    stores = new TestStores(folder.resolve("data"), clock);
    blobs = blobs(new BlobLimits(1 << 20, 100));
    anna = stores.person("anna");
    ben = stores.person("ben");
  }

  private Blobs blobs(BlobLimits limits) {
    return new Blobs(
        new BlobTree(folder.resolve("blobs")), stores.uploads, stores.references, limits, clock);
  }

  @AfterEach
  void close() {
    stores.close();
  }

  static BlobId id(byte[] bytes) {
    try {
      return BlobId.of(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private Upload append(UserId owner, BlobId blob, int offset, byte[] bytes) throws IOException {
    return blobs.append(owner, blob, offset, bytes.length, new ByteArrayInputStream(bytes));
  }

  private BlobId upload(UserId owner, byte[] bytes) throws IOException {
    BlobId blob = id(bytes);
    blobs.begin(owner, blob, bytes.length);
    assertEquals(new Upload.At(bytes.length, bytes.length), append(owner, blob, 0, bytes));
    return blob;
  }

  private static void refused(ProblemCode code, Executable work) {
    assertEquals(code, assertThrows(Refusal.class, work).problem().code());
  }

  private static Attachment file(BlobId blob, long bytes) {
    return new Attachment(blob, "cake.txt", bytes, "text/plain");
  }

  private long filesOnDisk() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("blobs"))) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void bytes_come_in_parts_and_are_there_when_the_digest_fits() throws IOException {
    BlobId blob = id(CAKE);
    assertEquals(new Upload.At(0, CAKE.length), blobs.begin(anna, blob, CAKE.length));
    assertEquals(new Upload.At(7, CAKE.length), append(anna, blob, 0, Arrays.copyOf(CAKE, 7)));
    refused(ProblemCode.NOT_FOUND, () -> blobs.read(anna, blob));
    assertEquals(new Upload.At(7, CAKE.length), blobs.progress(anna, blob));
    assertEquals(new Upload.Elsewhere(7, CAKE.length), append(anna, blob, 3, new byte[] {1}));
    assertEquals(new Upload.At(7, CAKE.length), blobs.begin(anna, blob, CAKE.length));
    byte[] rest = Arrays.copyOfRange(CAKE, 7, CAKE.length);
    assertEquals(new Upload.At(CAKE.length, CAKE.length), append(anna, blob, 7, rest));
    assertArrayEquals(CAKE, Files.readAllBytes(blobs.read(anna, blob)));
    assertEquals(
        Path.of(blob.value().substring(0, 2), blob.value().substring(2)),
        folder.resolve("blobs").relativize(blobs.read(anna, blob)));
    blobs.requireNamable(anna, file(blob, CAKE.length));
    refused(ProblemCode.NOT_FOUND, () -> blobs.requireNamable(anna, file(blob, 3)));
  }

  @Test
  void what_broke_off_is_kept_up_to_there() {
    BlobId blob = id(CAKE);
    blobs.begin(anna, blob, CAKE.length);
    assertThrows(
        IOException.class,
        () ->
            blobs.append(
                anna, blob, 0, CAKE.length, new ByteArrayInputStream(Arrays.copyOf(CAKE, 5))));
    assertEquals(new Upload.At(5, CAKE.length), blobs.progress(anna, blob));
  }

  @Test
  void what_was_all_here_as_the_relay_ended_is_looked_at_before_it_counts() throws IOException {
    BlobId whole = leftWhole(CAKE);
    assertEquals(new Upload.At(CAKE.length, CAKE.length), blobs.begin(anna, whole, CAKE.length));
    assertArrayEquals(CAKE, Files.readAllBytes(blobs.read(anna, whole)));
    byte[] other = "a recipe for a pie!".getBytes(StandardCharsets.UTF_8);
    BlobId damaged = id(other);
    blobs.begin(anna, damaged, other.length);
    Files.write(part(damaged), CAKE);
    assertEquals(new Upload.At(0, other.length), blobs.begin(anna, damaged, other.length));
    refused(ProblemCode.NOT_FOUND, () -> blobs.read(anna, damaged));
  }

  @Test
  void a_last_request_without_bytes_and_a_look_settle_it_too() throws IOException {
    BlobId asked = leftWhole(CAKE);
    assertEquals(new Upload.At(CAKE.length, CAKE.length), blobs.progress(anna, asked));
    blobs.requireNamable(anna, file(asked, CAKE.length));
    byte[] tea = "how to make tea".getBytes(StandardCharsets.UTF_8);
    BlobId appended = leftWhole(tea);
    assertEquals(
        new Upload.At(tea.length, tea.length), append(anna, appended, tea.length, new byte[0]));
    blobs.requireNamable(anna, file(appended, tea.length));
  }

  private Path part(BlobId blob) {
    return folder.resolve("blobs/incoming").resolve(anna.value() + "-" + blob.value());
  }

  /** An upload whose last byte came, and then the end of the process. */
  private BlobId leftWhole(byte[] bytes) throws IOException {
    BlobId blob = id(bytes);
    blobs.begin(anna, blob, bytes.length);
    Files.write(part(blob), bytes);
    return blob;
  }

  @Test
  void other_bytes_than_those_of_the_name_are_thrown_away() throws IOException {
    BlobId blob = id(CAKE);
    blobs.begin(anna, blob, CAKE.length);
    assertInstanceOf(Upload.Damaged.class, append(anna, blob, 0, new byte[CAKE.length]));
    refused(ProblemCode.NOT_FOUND, () -> blobs.progress(anna, blob));
    assertEquals(0, filesOnDisk());
  }

  @Test
  void a_digest_alone_opens_nothing_and_the_same_bytes_lie_there_once() throws IOException {
    BlobId blob = upload(anna, CAKE);
    refused(ProblemCode.NOT_FOUND, () -> blobs.read(ben, blob));
    refused(ProblemCode.NOT_FOUND, () -> blobs.progress(ben, blob));
    refused(ProblemCode.NOT_FOUND, () -> blobs.requireNamable(ben, file(blob, CAKE.length)));
    assertEquals(new Upload.At(0, CAKE.length), blobs.begin(ben, blob, CAKE.length));
    upload(ben, CAKE);
    assertEquals(1, filesOnDisk());
    blobs.requireNamable(ben, file(blob, CAKE.length));
    assertEquals(new Upload.At(CAKE.length, CAKE.length), blobs.begin(anna, blob, CAKE.length));
  }

  @Test
  void sizes_are_bounded_for_a_file_and_a_person() throws IOException {
    BlobId blob = id(CAKE);
    refused(ProblemCode.BAD_FRAME, () -> blobs.begin(anna, blob, 0));
    refused(ProblemCode.TOO_LARGE, () -> blobs.begin(anna, blob, (1 << 20) + 1));
    refused(ProblemCode.QUOTA_FULL, () -> blobs.begin(anna, blob, 101));
    upload(anna, new byte[90]);
    refused(ProblemCode.QUOTA_FULL, () -> blobs.begin(anna, blob, CAKE.length));
    blobs.begin(ben, blob, CAKE.length);
    refused(ProblemCode.BAD_FRAME, () -> append(ben, blob, 0, new byte[CAKE.length + 1]));
  }

  @Test
  void who_is_refused_hears_how_much_room_there_is() throws IOException {
    assertEquals(new Allowance(1 << 20, 100, 0), blobs.allowance(anna));
    upload(anna, new byte[60]);
    blobs.begin(anna, id(CAKE), CAKE.length);
    Allowance room = new Allowance(1 << 20, 100, 60 + CAKE.length);
    assertEquals(room, blobs.allowance(anna), "what is on its way counts");
    assertEquals(new Allowance(1 << 20, 100, 0), blobs.allowance(ben));
    BlobId more = id(new byte[30]);
    Refusal full = assertThrows(Refusal.class, () -> blobs.begin(anna, more, 30));
    assertEquals(room, full.problem().allowance());
    Refusal large = assertThrows(Refusal.class, () -> blobs.begin(anna, more, 2 << 20));
    assertEquals(room, large.problem().allowance());
  }

  @Test
  void what_is_given_up_while_it_comes_is_no_fault_of_the_disk() throws IOException {
    BlobId blob = id(CAKE);
    blobs.begin(anna, blob, CAKE.length);
    InputStream cake =
        new FilterInputStream(new ByteArrayInputStream(CAKE)) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            blobs.cancel(anna, blob);
            return super.read(into, offset, length);
          }
        };
    refused(ProblemCode.BUSY, () -> blobs.append(anna, blob, 0, CAKE.length, cake));
    refused(ProblemCode.NOT_FOUND, () -> blobs.progress(anna, blob));
    upload(anna, CAKE);
  }

  @Test
  void what_was_given_up_leaves_room_again() throws IOException {
    BlobId blob = id(new byte[90]);
    blobs.begin(anna, blob, 90);
    blobs.cancel(anna, blob);
    blobs.begin(anna, id(new byte[95]), 95);
    upload(ben, CAKE);
    blobs.cancel(ben, id(CAKE));
    assertTrue(Files.exists(blobs.read(ben, id(CAKE))), "only what is not complete is given up");
  }

  @Test
  void what_nobody_names_goes_after_a_day() throws IOException {
    BlobId blob = upload(anna, CAKE);
    blobs.begin(ben, id(new byte[90]), 90);
    clock.advance(Duration.ofHours(23));
    blobs.sweep();
    assertEquals(2, filesOnDisk());
    blobs.requireNamable(anna, file(blob, CAKE.length));
    clock.advance(Duration.ofHours(2));
    blobs.sweep();
    assertEquals(1, filesOnDisk(), "named two hours ago; the upload did not go on");
    clock.advance(Duration.ofHours(23));
    blobs.sweep();
    assertEquals(0, filesOnDisk());
    refused(ProblemCode.NOT_FOUND, () -> blobs.requireNamable(anna, file(blob, CAKE.length)));
    assertEquals(List.of(), stores.uploads.incomplete());
    assertEquals(0, stores.uploads.bytes(anna) + stores.uploads.bytes(ben));
    assertFalse(stores.references.any(blob));
  }

  @Test
  void what_is_nobodys_any_more_goes_with_the_next_sweep() throws IOException {
    BlobId blob = upload(anna, CAKE);
    stores.uploads.deleteAll(blob);
    clock.advance(Duration.ofMinutes(9));
    blobs.sweep();
    assertEquals(1, filesOnDisk(), "somebody may be about to name it");
    clock.advance(Duration.ofMinutes(2));
    blobs.sweep();
    assertEquals(0, filesOnDisk());
  }

  @Test
  void giving_up_an_upload_that_was_completed_meanwhile_takes_nothing() throws IOException {
    BlobId blob = upload(anna, CAKE);
    stores.uploads.deleteIncomplete(anna, blob);
    assertArrayEquals(CAKE, Files.readAllBytes(blobs.read(anna, blob)));
  }

  @Test
  void a_file_that_is_gone_from_the_disk_can_be_brought_again() throws IOException {
    BlobId blob = upload(anna, CAKE);
    Files.delete(blobs.read(anna, blob));
    refused(ProblemCode.NOT_FOUND, () -> blobs.requireNamable(anna, file(blob, CAKE.length)));
    assertEquals(blob, upload(anna, CAKE));
    assertEquals(CAKE.length, stores.uploads.bytes(anna));
    upload(anna, new byte[75]);
    Files.delete(blobs.read(anna, blob));
    assertEquals(blob, upload(anna, CAKE), "it counts once, not for what it was and will be");
  }

  @Test
  void a_stranger_learns_nothing_about_bytes_that_others_have_brought() throws IOException {
    BlobId known = upload(anna, CAKE);
    byte[] tea = "how to make tea, with milk".getBytes(StandardCharsets.UTF_8);
    BlobId unknown = id(tea);
    for (BlobId blob : List.of(known, unknown)) {
      refused(ProblemCode.NOT_FOUND, () -> blobs.read(ben, blob));
      refused(ProblemCode.NOT_FOUND, () -> blobs.progress(ben, blob));
      refused(ProblemCode.NOT_FOUND, () -> append(ben, blob, 0, tea));
      refused(ProblemCode.NOT_FOUND, () -> blobs.requireNamable(ben, file(blob, CAKE.length)));
      assertEquals(new Upload.At(0, 20), blobs.begin(ben, blob, 20), "whatever its size is");
      assertInstanceOf(Upload.Damaged.class, append(ben, blob, 0, new byte[20]));
      refused(ProblemCode.NOT_FOUND, () -> blobs.read(ben, blob));
    }
    assertArrayEquals(CAKE, Files.readAllBytes(blobs.read(anna, known)), "and changes nothing");
    assertEquals(0, stores.uploads.bytes(ben));
  }

  @Test
  void an_upload_that_is_given_up_as_its_last_byte_comes_is_whole_or_gone() throws Exception {
    blobs = blobs(new BlobLimits(1 << 20, 1 << 20));
    for (int i = 0; i < 50; i++) {
      byte[] bytes = ("cake " + i).getBytes(StandardCharsets.UTF_8);
      BlobId blob = id(bytes);
      blobs.begin(anna, blob, bytes.length);
      Thread other = Thread.ofVirtual().start(() -> blobs.cancel(anna, blob));
      try {
        Upload _ = append(anna, blob, 0, bytes);
      } catch (Refusal | IOException _) {
        // it was given up first
      }
      other.join();
      boolean known = stores.uploads.find(anna, blob).isPresent();
      assertEquals(known, Files.exists(new BlobTree(folder.resolve("blobs")).file(blob)));
    }
  }
}
