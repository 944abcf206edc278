package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.relay.store.StorageException.Cause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Going back to a backup: what is refused, what is kept, and that the history is another. */
class RestorationTest {

  private static final String FILE = "relay.mv.db";

  private final ManualClock clock = new ManualClock();
  @TempDir private Path home;
  private Path data = Path.of("data");
  private Path backup = Path.of("backup");
  private String epoch = "";

  @BeforeEach
  void found() {
    data = home.resolve("data");
    try (TestStores stores = new TestStores(data, clock)) {
      new Chatter(stores).thread(11, 3);
      epoch = stores.database.epoch();
      backup = new Backups(data, clock).make(stores.database).backup().file();
      stores.person("ben");
    }
  }

  private Restoration.Done restore() {
    return new Restoration(data, clock).restore(backup);
  }

  private StorageException refused() {
    return assertThrows(StorageException.class, this::restore);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(data)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void the_backups_data_are_back_in_a_history_of_their_own_and_the_others_are_kept()
      throws Exception {
    byte[] present = Files.readAllBytes(data.resolve(FILE));
    Restoration.Done done = restore();
    assertEquals(1, done.contents().accounts());
    assertArrayEquals(present, Files.readAllBytes(done.kept().resolve(FILE)));
    try (TestStores stores = new TestStores(data, clock)) {
      assertNotEquals(epoch, stores.database.epoch());
      assertTrue(stores.accounts.byName("anna").isPresent());
      assertTrue(stores.accounts.byName("ben").isEmpty());
    }
    assertArrayEquals(present, Files.readAllBytes(done.kept().resolve(FILE)), "for ever");
  }

  @Test
  void twice_in_one_second_keeps_both() throws Exception {
    Path once = restore().kept();
    Path twice = restore().kept();
    assertNotEquals(once, twice);
    assertTrue(Files.exists(once.resolve(FILE)) && Files.exists(twice.resolve(FILE)));
  }

  @Test
  void a_new_folder_has_nothing_to_keep() throws Exception {
    data = home.resolve("elsewhere");
    assertEquals(data, restore().kept());
    assertEquals(List.of("relay.copy", "relay.lock", FILE), files());
    try (Database database = Database.open(data, clock)) {
      assertNotEquals(epoch, database.epoch());
    }
  }

  @Test
  void a_backup_from_before_copies_had_names_is_another_history_too() {
    Path old = home.resolve("old");
    OlderVersion.leave(old, 1);
    backup = new Backups(old, clock).makeAtRest().backup().file();
    restore();
    try (Database database = Database.open(data, clock)) {
      assertNotEquals(OlderVersion.EPOCH, database.epoch());
    }
  }

  @Test
  void a_relay_that_runs_is_left_alone() throws Exception {
    try (TestStores stores = new TestStores(data, clock)) {
      List<String> before = files();
      assertEquals(Cause.LOCKED, refused().kind());
      assertEquals(before, files());
      assertTrue(stores.accounts.byName("ben").isPresent());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delete from event where seq = 2                | thread 11 has no event 2
          delete from event where seq = 4                | thread 11 ends at event 3, message 2
          delete from thread_head                        | 4 belong to no thread
          update thread_head set last_ordinal = 9        | its head says 4, 9
          update event set ordinal = 7 where seq = 3     | event 3 of thread 11 counts its messages
          update event set content = '{' where seq = 3   | event 3 of thread 11 can't be read
          drop table member                              | the table member can't be read
          drop all objects                               | it holds no data of a relay
          """)
  void a_backup_of_wrong_data_is_refused_and_says_what_is_wrong(String damage, String said)
      throws Exception {
    Path wrong = Files.createDirectory(home.resolve("wrong"));
    Files.copy(data.resolve(FILE), wrong.resolve(FILE));
    JdbcScript.run(H2Dialect.in(wrong), damage);
    backup = zip(Files.readAllBytes(wrong.resolve(FILE)));
    assertRefused(said);
  }

  @Test
  void a_file_that_is_cut_short_or_something_else_is_refused() throws Exception {
    byte[] whole = Files.readAllBytes(backup);
    backup = home.resolve("short.zip");
    Files.write(backup, Arrays.copyOf(whole, whole.length / 2));
    assertRefused("it is not whole");
    Files.writeString(backup, "no zip at all");
    assertRefused("there is no relay.mv.db in it");
    backup = zip("no database at all".repeat(1000).getBytes(StandardCharsets.UTF_8));
    assertRefused("it can't be opened");
    backup = home.resolve("none.zip");
    assertEquals("There is no backup " + backup + ".", refused().getMessage());
  }

  private void assertRefused(String said) throws IOException {
    List<String> before = files();
    StorageException e = refused();
    assertEquals(Cause.CORRUPT, e.kind());
    String words = String.valueOf(e.getMessage());
    assertTrue(words.contains(said), words);
    assertEquals(1, words.lines().count(), words);
    assertEquals(before, files(), "nothing was changed, nothing is left");
  }

  private Path zip(byte[] database) throws IOException {
    Path file = home.resolve("wrong.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(FILE));
      zip.write(database);
    }
    return file;
  }
}
