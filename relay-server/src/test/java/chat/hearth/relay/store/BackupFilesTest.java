package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.BlobId;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup keeps of the files that people sent. */
class BackupFilesTest {

  private static final Scan.Patience ENDLESS = () -> true;

  private final ManualClock clock = new ManualClock();
  @TempDir private Path home;
  private Path data = Path.of("data");
  private BlobTree blobs = new BlobTree(data);
  private BlobTree kept = new BlobTree(data);
  private Backups backups = new Backups(data, clock);

  @BeforeEach
  void found() {
    data = home.resolve("data");
    blobs = BlobTree.in(data);
    kept = new BlobTree(data.resolve("backups/files"));
    backups = new Backups(data, clock);
  }

  private BlobId blob(String text) throws IOException {
    Path file = Files.writeString(home.resolve("sent"), text);
    BlobId blob = BlobTree.digest(file);
    blobs.makeDirectory(blob);
    Files.move(file, blobs.file(blob));
    return blob;
  }

  private Backups.Made backup(BlobId... named) {
    try (TestStores stores = new TestStores(data, clock)) {
      new Chatter(stores).files(11, List.of(named));
      return backups.make(stores.database);
    }
  }

  private void removeBlobs() {
    Debris.remove(blobs.root());
  }

  @Test
  void a_restored_backup_has_the_files_of_its_messages_again() throws Exception {
    BlobId cake = blob("cake");
    BlobId unsent = blob("nobody names it");
    Backups.Made made = backup(cake);
    assertEquals(new FileCount(1, 0), made.files());
    assertFalse(kept.has(unsent));
    removeBlobs();
    Restoration.Done done = new Restoration(data, clock).restore(made.backup().file());
    assertEquals(new FileCount(1, 0), done.files());
    assertEquals("cake", Files.readString(blobs.file(cake)));
    assertEquals(clock.instant(), Files.getLastModifiedTime(blobs.file(cake)).toInstant());
  }

  @Test
  void the_folder_of_backups_alone_is_enough_on_another_computer() throws Exception {
    BlobId cake = blob("cake");
    String name = backup(cake).backup().file().getFileName().toString();
    Path moved = Files.move(data.resolve("backups"), home.resolve("moved"));
    Path other = home.resolve("other");
    assertEquals(
        new FileCount(1, 0), new Backups(other, clock).verify(moved.resolve(name)).files());
    new Restoration(other, clock).restore(moved.resolve(name));
    assertEquals("cake", Files.readString(BlobTree.in(other).file(cake)));
  }

  @Test
  void it_costs_no_room_where_the_file_system_knows_second_names() throws Exception {
    BlobId cake = blob("cake");
    Backups.Made _ = backup(cake);
    assertTrue(Files.isSameFile(blobs.file(cake), kept.file(cake)));
  }

  @Test
  void what_is_missing_or_damaged_is_counted_and_never_put_back() throws Exception {
    BlobId cake = blob("cake");
    BlobId tea = blob("tea!");
    BlobId lost = blob("lost");
    Files.delete(blobs.file(lost));
    Backups.Made made = backup(cake, tea, lost);
    assertEquals(new FileCount(3, 1), made.files());
    removeBlobs();
    Files.writeString(kept.file(tea), "mud!");
    assertEquals(new FileCount(3, 2), backups.verify(made.backup().file()).files());
    Restoration.Done done = new Restoration(data, clock).restore(made.backup().file());
    assertEquals(", 3 files (2 of them missing or damaged)", done.files().words());
    assertTrue(blobs.has(cake));
    assertFalse(blobs.has(tea));
  }

  @Test
  void a_file_goes_with_the_last_backup_that_needs_it() throws Exception {
    BlobId cake = blob("cake");
    backup(cake);
    try (TestStores stores = new TestStores(data, clock)) {
      int _ =
          stores.database.write(
              c -> Sql.update(c, "delete from file_reference where sha256 = ?", cake.value()));
      for (int day = 1; day < Backups.KEPT; day++) {
        clock.advance(Duration.ofDays(1));
        backups.make(stores.database);
      }
      assertTrue(kept.has(cake));
      clock.advance(Duration.ofDays(1));
      backups.make(stores.database);
    }
    assertFalse(kept.has(cake));
    assertTrue(blobs.has(cake), "the relay's own is the relay's affair");
    try (Stream<Path> all = Files.list(data.resolve("backups"))) {
      assertEquals(Backups.KEPT, all.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void without_second_names_it_is_copied_and_only_if_it_is_whole() throws Exception {
    BlobId cake = blob("cake");
    BlobId tea = blob("tea!");
    Files.writeString(blobs.file(tea), "mud!");
    try (FileSystem zip =
        FileSystems.newFileSystem(home.resolve("disk.zip"), Map.of("create", "true"))) {
      Path folder = Files.createDirectory(zip.getPath("/backups"));
      BackupFiles files = new BackupFiles(folder);
      Path name = folder.resolve("relay.zip");
      assertEquals(new FileCount(2, 1), files.keep(List.of(cake, tea), blobs, name, ENDLESS));
      assertEquals(new FileCount(1, 0), files.check(List.of(cake), ENDLESS));
      files.keepOnly(List.of(name));
      assertEquals(new FileCount(2, 1), files.check(List.of(cake, tea), ENDLESS));
      files.keepOnly(List.of());
      assertEquals(new FileCount(1, 1), files.check(List.of(cake), ENDLESS));
    }
  }
}
