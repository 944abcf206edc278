package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An epoch names one history: the same data keeps it, a backup in its place gets another. */
class BackupTest {

  private static final String FILE = "relay.mv.db";
  private static final String MARK = "relay.copy";

  private final ManualClock clock = new ManualClock();
  @TempDir private Path home;
  private Path data = Path.of("data");
  private String epoch = "";

  @BeforeEach
  void found() {
    data = home.resolve("data");
    epoch = run("anna");
  }

  /** A run of the relay in which somebody registers; its epoch. */
  private String run(String person) {
    try (TestStores stores = new TestStores(data, clock)) {
      stores.person(person);
      return stores.database.epoch();
    }
  }

  private boolean isThere(String person) {
    try (TestStores stores = new TestStores(data, clock)) {
      return stores.accounts.byName(person).isPresent();
    }
  }

  private String epochNow() {
    try (Database database = Database.open(data, clock)) {
      return database.epoch();
    }
  }

  private Path backup() throws IOException {
    return Files.copy(data.resolve(FILE), home.resolve("backup"));
  }

  @Test
  void starts_and_stops_keep_the_epoch() {
    for (int i = 0; i < 5; i++) {
      assertEquals(epoch, run("person" + i));
    }
  }

  @Test
  void a_hard_stop_keeps_the_epoch() {
    TestStores killed = new TestStores(data, clock);
    killed.person("ben");
    killed.database.abandon();
    assertEquals(epoch, epochNow());
  }

  @Test
  void an_end_between_the_database_and_its_mark_keeps_the_epoch() throws Exception {
    String before = Files.readString(data.resolve(MARK));
    TestStores killed = new TestStores(data, clock);
    String after = Files.readString(data.resolve(MARK));
    killed.database.abandon();
    assertNotEquals(before, after);
    Files.writeString(data.resolve(MARK), before + after);
    assertEquals(epoch, epochNow(), "the database bears the new name");
    String stopped = Files.readString(data.resolve(MARK));
    Files.writeString(data.resolve(MARK), stopped + after);
    assertEquals(epoch, epochNow(), "the database still bears the old name");
  }

  @Test
  void the_new_name_is_in_the_mark_before_it_is_in_the_database() {
    CopyMark mark = new CopyMark(data);
    mark.put("old");
    mark.announce("new");
    assertTrue(mark.names("old"));
    assertTrue(mark.names("new"));
    mark.put("new");
    assertEquals(false, mark.names("old"));
  }

  @Test
  void data_that_moves_as_a_whole_keeps_the_epoch() throws Exception {
    Path elsewhere = home.resolve("elsewhere");
    Files.move(data, elsewhere);
    data = elsewhere;
    assertEquals(epoch, epochNow());
  }

  @Test
  void a_backup_in_the_place_of_the_data_gets_an_epoch_and_keeps_that() throws Exception {
    Path backup = backup();
    run("ben");
    Files.copy(backup, data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    String restored = epochNow();
    assertNotEquals(epoch, restored);
    assertEquals(restored, run("cleo"));
    assertTrue(isThere("anna"));
    assertEquals(false, isThere("ben"), "it is the backup's data");
  }

  @Test
  void a_backup_that_is_written_over_the_same_file_is_noticed_too() throws Exception {
    byte[] backup = Files.readAllBytes(data.resolve(FILE));
    run("ben");
    Files.write(data.resolve(FILE), backup);
    assertNotEquals(epoch, epochNow());
  }

  @Test
  void a_copy_taken_while_running_is_noticed_after_a_hard_stop_of_the_same_run() throws Exception {
    requireFileNumbers();
    TestStores killed = new TestStores(data, clock);
    killed.person("ben");
    Path backup = backup();
    killed.person("cleo");
    killed.database.abandon();
    Files.move(data.resolve(FILE), data.resolve("damaged"));
    Files.copy(backup, data.resolve(FILE));
    assertNotEquals(epoch, epochNow());
    assertTrue(isThere("ben"));
  }

  @Test
  void a_folder_that_was_restored_as_a_whole_is_noticed() throws Exception {
    requireFileNumbers();
    Path copy = Files.createDirectory(home.resolve("copy"));
    Files.copy(data.resolve(FILE), copy.resolve(FILE));
    Files.copy(data.resolve(MARK), copy.resolve(MARK));
    run("ben");
    data = copy;
    assertNotEquals(epoch, epochNow());
  }

  @Test
  void the_database_alone_in_another_folder_is_another() throws Exception {
    Path copy = Files.createDirectory(home.resolve("copy"));
    Files.move(data.resolve(FILE), copy.resolve(FILE));
    data = copy;
    assertNotEquals(epoch, epochNow());
  }

  @Test
  void the_same_backup_twice_is_two_histories() throws Exception {
    Path backup = backup();
    run("ben");
    Files.copy(backup, data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    String once = run("cleo");
    Files.copy(backup, data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    String twice = epochNow();
    assertNotEquals(once, twice);
    assertNotEquals(epoch, twice);
  }

  @Test
  void data_that_is_moved_aside_makes_room_for_a_new_history() throws Exception {
    Files.move(data.resolve(FILE), data.resolve("aside.mv.db"));
    assertNotEquals(epoch, epochNow());
    assertEquals(false, isThere("anna"));
    Files.move(
        data.resolve("aside.mv.db"), data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    assertTrue(isThere("anna"));
  }

  /** Some systems do not number their files; there only the names tell. */
  private void requireFileNumbers() {
    assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("unix"));
  }
}
