package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.UserId;
import chat.hearth.relay.store.StorageException.Cause;
import chat.hearth.wire.ProblemCode;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  private final ManualClock clock = new ManualClock();
  @TempDir private Path folder;

  @Test
  void makes_its_folder_and_keeps_its_epoch() {
    Path deep = folder.resolve("a/b");
    String epoch;
    try (Database database = Database.open(deep, clock)) {
      epoch = database.epoch();
      assertTrue(database.stoppedCleanly());
    }
    try (Database database = Database.open(deep, clock)) {
      assertEquals(epoch, database.epoch());
      assertTrue(database.stoppedCleanly());
    }
    try (Database other = Database.open(folder.resolve("other"), clock)) {
      assertNotEquals(epoch, other.epoch());
    }
  }

  @Test
  void a_hard_stop_loses_nothing_and_is_noticed() {
    TestStores before = new TestStores(folder, clock);
    UserId anna = before.person("anna");
    before.database.abandon();
    try (TestStores after = new TestStores(folder, clock)) {
      assertFalse(after.database.stoppedCleanly());
      assertEquals(anna, after.accounts.byName("anna").orElseThrow().userId());
    }
  }

  @Test
  void nobody_writes_while_another_does_but_all_can_read() throws Exception {
    try (Database database = Database.open(folder, clock)) {
      CountDownLatch reads = new CountDownLatch(1);
      CountDownLatch begun = new CountDownLatch(1);
      AtomicBoolean ended = new AtomicBoolean();
      Thread first =
          Thread.ofVirtual()
              .start(
                  () ->
                      database.write(
                          _ -> {
                            begun.countDown();
                            await(reads);
                            ended.set(true);
                            return true;
                          }));
      await(begun);
      CompletableFuture<Boolean> second =
          CompletableFuture.supplyAsync(
              () -> database.write(_ -> ended.get()), Thread::startVirtualThread);
      assertEquals(0, database.contents().messages());
      reads.countDown();
      assertTrue(second.get(10, TimeUnit.SECONDS), "the second began before the first had ended");
      first.join();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void versions_that_may_have_been_announced_are_never_given_again() {
    TestStores before = new TestStores(folder, clock);
    UserId anna = before.person("anna");
    UserId ben = before.person("ben");
    before.contacts.edit(anna, ben, c -> StoreSamples.listed(c));
    assertEquals(1, before.accounts.version(anna));
    before.database.abandon();
    try (TestStores after = new TestStores(folder, clock)) {
      assertTrue(after.accounts.version(anna) > 1000);
    }
  }

  @Test
  void a_copy_taken_while_running_opens_with_all_that_was_synced() throws Exception {
    TestStores running = new TestStores(folder, clock);
    running.person("anna");
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Files.copy(folder.resolve("relay.mv.db"), copy.resolve("relay.mv.db"));
    running.close();
    try (TestStores copied = new TestStores(copy, clock)) {
      assertTrue(copied.accounts.byName("anna").isPresent());
      assertFalse(copied.database.stoppedCleanly());
    }
  }

  @Test
  void a_failed_transaction_leaves_nothing_behind() {
    try (TestStores stores = new TestStores(folder, clock)) {
      UserId anna = stores.person("anna");
      assertThrows(
          StorageException.class,
          () ->
              stores.database.write(
                  c -> {
                    OwnerVersion.take(c, anna, 5);
                    return Sql.update(c, "update nothing set x = 1");
                  }));
      assertEquals(0, stores.accounts.version(anna));
    }
  }

  @Test
  void two_relays_in_one_process_do_not_share_a_folder() {
    try (Database first = Database.open(folder, clock)) {
      StorageException e = refused();
      assertEquals(Cause.LOCKED, e.kind());
      assertTrue(e.retryable());
      assertSays("choose another data folder", e);
      assertFalse(first.epoch().isEmpty());
    }
    Database.open(folder, clock).close();
  }

  @Test
  void a_file_that_another_program_holds_is_locked() throws Exception {
    Database.open(folder, clock).close();
    try (FileChannel channel =
            FileChannel.open(folder.resolve("relay.mv.db"), StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertTrue(held.isValid());
      assertEquals(Cause.LOCKED, refused().kind());
    }
    Database.open(folder, clock).close();
  }

  @Test
  void a_damaged_file_is_named_and_left_alone() throws Exception {
    Path file = folder.resolve("relay.mv.db");
    byte[] garbage = "no database at all".repeat(1000).getBytes(StandardCharsets.UTF_8);
    Files.write(file, garbage);
    StorageException e = refused();
    assertEquals(Cause.CORRUPT, e.kind(), e.getMessage());
    assertFalse(e.retryable());
    assertSays("backup", e);
    assertEquals(garbage.length, Files.size(file));
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    StorageException e =
        assertThrows(StorageException.class, () -> Database.open(file.resolve("data"), clock));
    assertEquals(Cause.DENIED, e.kind());
    assertFalse(e.retryable());
  }

  @Test
  void tables_of_a_later_version_are_left_alone() {
    Database database = Database.open(folder, clock);
    database.write(
        c ->
            Sql.update(
                c,
                "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                    + " \"description\", \"type\", \"script\", \"installed_by\","
                    + " \"execution_time\", \"success\")"
                    + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 'SA', 1, true)"));
    database.close();
    StorageException e = refused();
    assertEquals(Cause.NEWER, e.kind(), e.getMessage());
    assertSays("update", e);
  }

  @Test
  void a_full_disk_is_told_and_work_goes_on_when_there_is_space() {
    FullDisk disk = new FullDisk(folder);
    try (TestStores stores = new TestStores(Database.open(disk.dialect(), clock), clock)) {
      UserId anna = stores.person("anna");
      disk.fill();
      StorageException e =
          assertThrows(
              StorageException.class, () -> stores.accounts.setDisplayName(anna, "Anna A."));
      assertEquals(Cause.FULL, e.kind(), e.getMessage());
      assertEquals(ProblemCode.STORAGE_FULL, e.problem().code());
      disk.free();
      stores.accounts.setDisplayName(anna, "Anna B.");
      assertEquals("Anna B.", stores.accounts.byId(anna).orElseThrow().displayName());
    }
    try (TestStores stores = new TestStores(Database.open(disk.dialect(), clock), clock)) {
      assertFalse(stores.database.stoppedCleanly(), "after a failed write the next start looks");
    }
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void what_was_unfinished_when_the_engine_closed_its_file_is_left_to_the_next_opening() {
    try (TestStores stores = new TestStores(folder, clock)) {
      UserId anna = stores.person("anna");
      assertThrows(
          IllegalStateException.class,
          () ->
              stores.database.write(
                  c -> {
                    OwnerVersion.take(c, anna, 5);
                    closeBelow(c);
                    throw new IllegalStateException("a fault while the file was closed");
                  }));
      assertEquals(0, stores.accounts.version(anna));
      stores.accounts.setDisplayName(anna, "Anna B.");
      assertEquals("Anna B.", stores.accounts.byId(anna).orElseThrow().displayName());
    }
  }

  /** As the engine does when a write fails. */
  private static void closeBelow(Connection c) throws SQLException {
    SessionLocal session = (SessionLocal) c.unwrap(JdbcConnection.class).getSession();
    session.getDatabase().shutdownImmediately();
  }

  private static void assertSays(String part, StorageException e) {
    String said = String.valueOf(e.getMessage());
    assertTrue(said.contains(part), said);
  }

  private StorageException refused() {
    return assertThrows(StorageException.class, () -> Database.open(folder, clock));
  }
}
