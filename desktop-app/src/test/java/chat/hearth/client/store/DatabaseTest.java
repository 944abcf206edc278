package chat.hearth.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.hearth.client.store.StoreException.Kind;
import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Transactions are kept whole, and each fault has one sentence that says what to do. */
@Timeout(60)
class DatabaseTest {

  private static final ThreadId ONE = new ThreadId(1);
  private static final Clock CLOCK = Clock.systemUTC();

  private final DraftStore drafts = new DraftStore();
  @TempDir private Path folder;

  @AfterEach
  void freeDisk() {
    FullDisk.free();
  }

  @Test
  void a_transaction_that_fails_leaves_nothing() {
    try (Database database = Database.open(folder, CLOCK)) {
      database.run(tx -> drafts.put(tx, ONE, "before", null));
      IllegalStateException e =
          assertThrows(
              IllegalStateException.class,
              () ->
                  database.run(
                      tx -> {
                        drafts.put(tx, ONE, "half", null);
                        throw new IllegalStateException("stop");
                      }));
      assertEquals("stop", e.getMessage());
      assertEquals("before", draft(database));
    }
  }

  @Test
  void a_transaction_within_a_transaction_is_a_fault_and_no_standstill() {
    try (Database database = Database.open(folder, CLOCK)) {
      assertThrows(
          IllegalStateException.class,
          () -> database.run(tx -> database.run(inner -> drafts.put(inner, ONE, "inner", null))));
      assertEquals("", draft(database));
    }
  }

  @Test
  void a_closed_database_says_so_and_closes_again_in_peace() {
    Database database = Database.open(folder, CLOCK);
    database.close();
    database.close();
    StoreException e = assertThrows(StoreException.class, () -> draft(database));
    assertEquals(Kind.CLOSED, e.kind());
    assertEquals("The profile is closed.", e.getMessage());
  }

  @Test
  void a_process_that_is_killed_keeps_what_it_has_committed() throws Exception {
    OtherProcess.using(folder).close();
    try (Database database = Database.open(folder, CLOCK)) {
      assertNull(database.movedAside());
      assertEquals("written elsewhere", draft(database));
    }
  }

  @Test
  void a_profile_that_another_process_has_open_stays_untouched() throws Exception {
    try (OtherProcess _ = OtherProcess.using(folder)) {
      StoreException e = assertThrows(StoreException.class, () -> Database.open(folder, CLOCK));
      assertEquals(Kind.IN_USE, e.kind());
      assertEquals("Hearth is already running for this profile. Close it first.", e.getMessage());
    }
    try (Database database = Database.open(folder, CLOCK)) {
      assertEquals("written elsewhere", draft(database));
    }
  }

  @Test
  void a_profile_of_a_newer_version_is_left_alone() {
    try (Database database = Database.open(folder, CLOCK)) {
      database.run(
          tx -> {
            drafts.put(tx, ONE, "of the future", null);
            tx.update("INSERT INTO schema_version VALUES (99)");
          });
    }
    StoreException e = assertThrows(StoreException.class, () -> Database.open(folder, CLOCK));
    assertEquals(Kind.NEWER, e.kind());
    assertEquals(
        "This profile was used by a newer Hearth. Update Hearth to open it.", e.getMessage());
    StoreException still = assertThrows(StoreException.class, () -> Database.open(folder, CLOCK));
    assertEquals(Kind.NEWER, still.kind(), "the first try left the file in order");
  }

  @Test
  void a_folder_that_can_not_be_made_is_named() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));
    StoreException e =
        assertThrows(StoreException.class, () -> Database.open(file.resolve("profile"), CLOCK));
    assertEquals(Kind.NO_ACCESS, e.kind());
    assertEquals(
        "The profile folder "
            + file.resolve("profile").toAbsolutePath()
            + " can't be written. Check the folder's permissions.",
        e.getMessage());
  }

  @Test
  void a_full_disk_at_the_start_is_said() {
    FullDisk.register();
    FullDisk.fill();
    StoreException e =
        assertThrows(
            StoreException.class, () -> Database.open(FullDisk.SCHEME + ":", folder, CLOCK));
    assertEquals(Kind.DISK_FULL, e.kind());
    assertEquals("The disk is full. Free some space, then try again.", e.getMessage());
    FullDisk.free();
    try (Database database = Database.open(FullDisk.SCHEME + ":", folder, CLOCK)) {
      assertNull(database.movedAside());
      assertEquals("", draft(database));
    }
  }

  @Test
  void a_disk_that_was_full_for_a_while_costs_only_what_could_not_be_written() {
    FullDisk.register();
    try (Database database = Database.open(FullDisk.SCHEME + ":", folder, CLOCK)) {
      database.run(tx -> drafts.put(tx, ONE, "before", null));
      FullDisk.fill();
      StoreException e =
          assertThrows(
              StoreException.class,
              () -> database.run(tx -> drafts.put(tx, ONE, "too much".repeat(1_000), null)));
      assertEquals(Kind.DISK_FULL, e.kind());
      FullDisk.free();
      assertEquals("before", draft(database));
      database.run(tx -> drafts.put(tx, ONE, "after", null));
    }
    try (Database again = Database.open(folder, CLOCK)) {
      assertNull(again.movedAside());
      assertEquals("after", draft(again));
    }
  }

  private String draft(Database database) {
    return database.call(tx -> drafts.find(tx, ONE).text());
  }
}
