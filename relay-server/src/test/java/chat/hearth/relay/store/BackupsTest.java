package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.relay.store.StorageException.Cause;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How backups are made, and which are kept. */
class BackupsTest {

  private final ManualClock clock = new ManualClock();
  @TempDir private Path data;
  private Backups backups = new Backups(Path.of("data"), clock);

  @BeforeEach
  void found() {
    backups = new Backups(data, clock);
  }

  private List<String> files() throws IOException {
    Path folder = data.resolve("backups");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_backup_says_what_is_in_it_and_is_named_by_its_time_in_utc() throws Exception {
    try (TestStores stores = new TestStores(data, clock)) {
      new Chatter(stores).thread(11, 4);
      Backups.Made made = backups.make(stores.database);
      assertEquals(
          "1 account, 0 devices, 1 thread, 5 events (4 of them messages)", made.contents().words());
      assertEquals(stores.database.contents(), made.contents());
      assertEquals(made.backup(), backups.newest().orElseThrow());
      assertEquals(List.of("relay-2026-11-23T09-00-00Z.zip"), files());
      assertEquals(made.contents(), backups.verify(made.backup().file()).contents());
    }
  }

  @Test
  void a_backup_taken_under_load_has_no_hole_and_nobody_waits_for_it() throws Exception {
    try (TestStores stores = new TestStores(data, clock)) {
      Chatter chatter = new Chatter(stores);
      chatter.thread(10, 20_000);
      chatter.thread(11, 1);
      AtomicBoolean enough = new AtomicBoolean();
      AtomicLong last = new AtomicLong(2);
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (!enough.get()) {
                      chatter.more(11, last.getAndAdd(5), 5);
                      stores.database.sync();
                    }
                  });
      for (int i = 0; i < 3; i++) {
        long before = last.get();
        Backups.Made made = backups.make(stores.database);
        long after = last.get();
        assertTrue(after > before, "messages are accepted meanwhile");
        assertTrue(made.contents().messages() >= 19_999 + before - 6, "from its beginning");
        assertTrue(made.contents().messages() <= 20_000 + after, "to its end");
      }
      enough.set(true);
      writer.join();
      assertEquals(20_000 + last.get() - 1, stores.database.contents().messages());
    }
  }

  @Test
  void while_a_copy_is_made_no_old_versions_of_pages_are_kept_for_it() throws Exception {
    try (TestStores stores = new TestStores(data, clock)) {
      Chatter chatter = new Chatter(stores);
      chatter.thread(10, 20);
      List<Long> oldest = new ArrayList<>();
      copy(
          stores,
          () -> {
            oldest.add(oldestVersion(stores));
            for (int seq = 21; seq <= 40; seq++) {
              chatter.more(10, seq, 1);
            }
            oldest.add(oldestVersion(stores));
          });
      assertTrue(oldest.getLast() - oldest.getFirst() >= 10, oldest.toString());
    }
  }

  @Test
  void while_a_copy_is_made_space_is_left_as_it_is_and_given_back_afterwards() throws Exception {
    try (TestStores stores = new TestStores(data, clock)) {
      new Chatter(stores).thread(10, 20);
      int usual = retention(stores);
      List<Integer> meanwhile = new ArrayList<>();
      copy(stores, () -> meanwhile.add(retention(stores)));
      assertEquals(List.of(Integer.MAX_VALUE), meanwhile);
      assertEquals(usual, retention(stores));
    }
  }

  /** Copies the database, and does something when the copy has begun. */
  private void copy(TestStores stores, Runnable meanwhile) {
    OutputStream slow =
        new OutputStream() {
          private boolean begun;

          @Override
          public void write(int b) {
            if (!begun) {
              begun = true;
              meanwhile.run();
            }
          }
        };
    boolean _ =
        stores.database.read(
            c -> {
              H2Dialect.in(data).copyTo(c, slow);
              return true;
            });
  }

  private static long oldestVersion(TestStores stores) {
    return stores.database.read(
        c -> {
          try (Statement s = c.createStatement();
              ResultSet found =
                  s.executeQuery(
                      "select setting_value from information_schema.settings"
                          + " where setting_name = 'info.OLDEST_VERS_TO_KEEP'")) {
            assertTrue(found.next());
            return found.getLong(1);
          }
        });
  }

  private static int retention(TestStores stores) {
    return stores.database.read(
        c -> {
          SessionLocal session = (SessionLocal) c.unwrap(JdbcConnection.class).getSession();
          return session.getDatabase().getStore().getMvStore().getRetentionTime();
        });
  }

  @Test
  void the_newest_seven_are_kept() throws Exception {
    try (TestStores stores = new TestStores(data, clock)) {
      for (int day = 0; day < 9; day++) {
        stores.person("person" + day);
        backups.make(stores.database);
        clock.advance(Duration.ofDays(1));
      }
    }
    assertEquals(7, files().size());
    assertEquals("relay-2026-11-25T09-00-00Z.zip", files().getFirst());
    assertEquals("relay-2026-12-01T09-00-00Z.zip", files().getLast());
  }

  @Test
  void two_in_one_second_do_not_replace_each_other() throws Exception {
    try (TestStores stores = new TestStores(data, clock)) {
      backups.make(stores.database);
      backups.make(stores.database);
    }
    assertEquals(
        List.of("relay-2026-11-23T09-00-00Z.zip", "relay-2026-11-23T09-00-01Z.zip"), files());
  }

  @Test
  void what_a_killed_relay_left_half_made_never_counts_and_goes() throws Exception {
    Files.createDirectories(data.resolve("backups/making"));
    Files.writeString(data.resolve("backups/making/relay.mv.db"), "half");
    Files.writeString(data.resolve("backups/making.zip"), "half");
    assertTrue(backups.newest().isEmpty());
    try (TestStores stores = new TestStores(data, clock)) {
      backups.make(stores.database);
    }
    assertEquals(List.of("relay-2026-11-23T09-00-00Z.zip"), files());
  }

  @Test
  void a_full_disk_fails_the_backup_alone_and_leaves_nothing_behind() throws Exception {
    FullDisk disk = new FullDisk(data);
    try (TestStores stores = new TestStores(Database.open(disk.dialect(), clock), clock)) {
      int usual = retention(stores);
      backups.make(stores.database);
      disk.fillFor(data.resolve("backups/making.zip"));
      StorageException e =
          assertThrows(StorageException.class, () -> backups.make(stores.database));
      assertEquals(Cause.FULL, e.kind());
      assertEquals(usual, retention(stores), "space is given back as before");
      assertEquals(1, String.valueOf(e.getMessage()).lines().count());
      assertEquals(List.of("relay-2026-11-23T09-00-00Z.zip"), files());
      stores.person("ben");
    } finally {
      disk.free();
    }
    try (Database again = Database.open(disk.dialect(), clock)) {
      assertTrue(again.stoppedCleanly(), "a failed backup is no fault of the data");
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_one_sentence() throws Exception {
    Files.writeString(data.resolve("backups"), "in the way");
    try (TestStores stores = new TestStores(data, clock)) {
      StorageException e =
          assertThrows(StorageException.class, () -> backups.make(stores.database));
      assertEquals(1, String.valueOf(e.getMessage()).lines().count());
      stores.person("ben");
    }
    assertEquals("in the way", Files.readString(data.resolve("backups")));
  }

  @Test
  void data_that_nobody_has_open_are_backed_up_as_they_are() {
    assertThrows(StorageException.class, backups::makeAtRest, "there are none yet");
    String epoch;
    try (TestStores stores = new TestStores(data, clock)) {
      stores.person("anna");
      epoch = stores.database.epoch();
      StorageException e = assertThrows(StorageException.class, backups::makeAtRest);
      assertEquals(Cause.LOCKED, e.kind());
    }
    assertEquals(1, backups.makeAtRest().contents().accounts());
    try (Database again = Database.open(data, clock)) {
      assertTrue(again.stoppedCleanly());
      assertEquals(epoch, again.epoch());
    }
  }

  @Test
  void data_of_an_older_version_are_backed_up_before_they_are_changed() {
    OlderVersion.leave(data, 1);
    Database.open(data, clock).close();
    Backups.Backup made = backups.newest().orElseThrow();
    assertEquals(1, backups.verify(made.file()).contents().accounts());
    Database.open(data, clock).close();
    assertEquals(List.of(made), backups.list(), "only when there is something to change");
  }

  @Test
  void without_the_backup_that_comes_first_nothing_is_changed() throws Exception {
    OlderVersion.leave(data, 1);
    Files.writeString(data.resolve("backups"), "in the way");
    StorageException e = assertThrows(StorageException.class, () -> Database.open(data, clock));
    assertTrue(String.valueOf(e.getMessage()).contains("backup that comes first"), e.getMessage());
    Files.delete(data.resolve("backups"));
    Database.open(data, clock).close();
    Path backup = backups.newest().orElseThrow().file();
    new Restoration(data, clock).restore(backup);
    assertFalse(OlderVersion.hasStep(data, 2), "it was still the older one");
  }
}
