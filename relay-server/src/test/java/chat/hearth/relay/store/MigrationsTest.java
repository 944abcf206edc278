package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ThreadId;
import chat.hearth.relay.store.StorageException.Cause;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

  private static final int NEWEST = OlderVersion.NEWEST;
  private static final String EPOCH = OlderVersion.EPOCH;

  private final ManualClock clock = new ManualClock();
  @TempDir private Path folder;

  private void leaveBehind(int step) {
    OlderVersion.leave(folder, step);
  }

  private static List<Integer> steps(Database database) {
    return database.read(
        c ->
            Sql.list(
                c,
                "select \"version\" from \"flyway_schema_history\" where \"success\""
                    + " and \"version\" is not null order by \"installed_rank\"",
                r -> Integer.valueOf(r.getString(1))));
  }

  @Test
  void a_new_database_takes_all_steps_once() {
    List<Integer> all = IntStream.rangeClosed(1, NEWEST).boxed().toList();
    for (int start = 0; start < 3; start++) {
      try (Database database = Database.open(folder, clock)) {
        assertEquals(all, steps(database));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, NEWEST})
  void the_data_of_every_older_version_is_brought_up_to_date_and_kept(int step) {
    leaveBehind(step);
    try (TestStores stores = new TestStores(folder, clock)) {
      assertEquals(NEWEST, steps(stores.database).getLast());
      AccountRow anna = stores.accounts.byName("anna").orElseThrow();
      assertEquals(7, anna.version());
      assertEquals(EPOCH, stores.database.epoch(), "an update is no backup");
      assertTrue(stores.database.stoppedCleanly());
    }
    try (Database again = Database.open(folder, clock)) {
      assertEquals(EPOCH, again.epoch());
    }
  }

  @Test
  void what_an_update_that_was_cut_short_has_left_is_of_no_harm() throws Exception {
    leaveBehind(4);
    Path half = folder.resolve("relay-next.mv.db");
    Files.write(half, new byte[] {1, 2, 3});
    try (TestStores stores = new TestStores(folder, clock)) {
      assertEquals(NEWEST, steps(stores.database).getLast());
      assertTrue(stores.accounts.byName(OlderVersion.NAME).isPresent());
    }
    assertFalse(Files.exists(half));
  }

  @Test
  void an_update_that_fails_leaves_the_data_as_they_were() throws Exception {
    leaveBehind(4);
    JdbcScript.run(H2Dialect.in(folder), "create table title_event (in_its_way int)");
    assertThrows(StorageException.class, () -> Database.open(folder, clock));
    assertFalse(Files.exists(folder.resolve("relay-next.mv.db")), "it takes no space");
    assertTrue(OlderVersion.hasStep(folder, 4));
    assertFalse(OlderVersion.hasStep(folder, 5), "this one had gone well");
    JdbcScript.run(H2Dialect.in(folder), "drop table title_event");
    try (TestStores stores = new TestStores(folder, clock)) {
      assertTrue(stores.accounts.byName(OlderVersion.NAME).isPresent());
    }
  }

  @Test
  void data_whose_copy_is_known_keep_their_epoch_when_they_are_updated() {
    leaveBehind(5);
    bear("last-copy");
    try (Database updated = Database.open(folder, clock)) {
      assertEquals(EPOCH, updated.epoch());
    }
    try (Database again = Database.open(folder, clock)) {
      assertEquals(EPOCH, again.epoch());
    }
  }

  @Test
  void an_older_backup_in_their_place_gets_a_new_epoch_when_it_is_updated() throws Exception {
    leaveBehind(5);
    bear("last-copy");
    Path file = folder.resolve("relay.mv.db");
    Path backup = Files.copy(file, folder.resolve("backup"));
    Files.delete(file);
    Files.move(backup, file);
    try (Database updated = Database.open(folder, clock)) {
      assertFalse(updated.epoch().equals(EPOCH));
    }
  }

  @Test
  void a_file_without_a_relay_is_refused_where_one_was_used() throws Exception {
    Database.open(folder, clock).close();
    JdbcScript.run(H2Dialect.in(folder), "drop all objects", "create table other (id int)");
    StorageException e = refused();
    assertEquals(Cause.CORRUPT, e.kind(), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).contains("it holds no data of a relay"));
  }

  /** As if these data had been the last that were used here. */
  private void bear(String copy) {
    JdbcScript.run(H2Dialect.in(folder), "update relay_meta set copy = '" + copy + "'");
    new CopyMark(folder).put(copy);
  }

  @Test
  void titles_that_were_given_before_are_found_by_the_list_of_them() {
    leaveBehind(5);
    JdbcScript.run(
        H2Dialect.in(folder),
        "insert into thread_head (thread_id, last_seq, last_ordinal, last_ts, updated_at, title,"
            + " direct, created_by, created_at) values (11, 2, 1, 0, 0, 'Picnic', false, 1, 0)",
        "insert into event (thread_id, seq, kind, client_id, user_id, ordinal, content, created_at)"
            + " values (11, 1, 'started', '01a22a7b-8008-72a6-a294-ee184636b502', 1, 0,"
            + " '{\"kind\":\"started\",\"members\":[],\"title\":\"Picnic\"}', 0), (11, 2,"
            + " 'message', '01a22a7b-8008-72a6-a294-ee184636b503', 1, 1,"
            + " '{\"kind\":\"message\",\"text\":\"hello\"}', 0)");
    try (TestStores stores = new TestStores(folder, clock)) {
      assertEquals(1, stores.events.titleAt(new ThreadId(11), 2).orElseThrow().seq());
    }
  }

  @Test
  void a_backup_of_an_older_version_is_still_a_backup() throws Exception {
    leaveBehind(1);
    Path file = folder.resolve("relay.mv.db");
    Database.open(folder, clock).close();
    Path backup = Files.copy(file, folder.resolve("backup"));
    Database.open(folder, clock).close();
    Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
    try (Database restored = Database.open(folder, clock)) {
      assertFalse(restored.epoch().equals(EPOCH));
    }
  }

  @Test
  void a_refused_database_is_not_changed_and_can_be_opened_by_the_version_that_wrote_it() {
    Database.open(folder, clock).close();
    String later =
        "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
            + " \"description\", \"type\", \"script\", \"installed_by\", \"execution_time\","
            + " \"success\") values (9, '9', 'later', 'SQL', 'V9__later.sql', 'SA', 1, true)";
    JdbcScript.run(H2Dialect.in(folder), later);
    StorageException e = refused();
    assertEquals(Cause.NEWER, e.kind());
    assertEquals(
        "The relay's data was written by a later version of Hearth (step 9): update, then start"
            + " again.",
        e.getMessage());
    assertFalse(e.retryable());
    JdbcScript.run(
        H2Dialect.in(folder), "delete from \"flyway_schema_history\" where \"version\" = '9'");
    try (Database ours = Database.open(folder, clock)) {
      assertTrue(ours.stoppedCleanly(), "the refused start left no trace");
    }
  }

  @Test
  void a_step_that_is_not_the_one_that_was_taken_is_refused_in_one_line() {
    Database.open(folder, clock).close();
    JdbcScript.run(
        H2Dialect.in(folder),
        "update \"flyway_schema_history\" set \"checksum\" = 5 where \"version\" = '1'");
    StorageException e = refused();
    String said = String.valueOf(e.getMessage());
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.startsWith("The database "), said);
  }

  @Test
  void a_file_of_a_later_engine_asks_for_an_update_and_not_for_a_backup() throws Exception {
    Database.open(folder, clock).close();
    Path file = folder.resolve("relay.mv.db");
    byte[] bytes = Files.readAllBytes(file);
    writeFormat(bytes, 0, '9');
    writeFormat(bytes, 4096, '9');
    Files.write(file, bytes);
    StorageException e = refused();
    assertEquals(Cause.NEWER, e.kind(), e.getMessage());
    assertEquals(
        file.toAbsolutePath()
            + " was written by a later version of Hearth: update, then start again.",
        e.getMessage());
  }

  /** Changes the number of the format in one of the two headers, and its check sum with it. */
  private static void writeFormat(byte[] bytes, int header, char format) {
    String text = new String(bytes, header, 4096, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("format:") + "format:".length();
    bytes[header + at] = (byte) format;
    int sum = text.indexOf(",fletcher:");
    int fletcher = DataUtils.getFletcher32(bytes, header, sum);
    byte[] end =
        (",fletcher:" + Integer.toHexString(fletcher) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    Arrays.fill(bytes, header + sum, header + text.indexOf('\n', sum) + 1, (byte) ' ');
    System.arraycopy(end, 0, bytes, header + sum, end.length);
  }

  private StorageException refused() {
    return assertThrows(StorageException.class, () -> Database.open(folder, clock));
  }
}
