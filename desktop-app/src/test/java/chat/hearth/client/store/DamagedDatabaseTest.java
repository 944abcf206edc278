package chat.hearth.client.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.store.StoreException.Kind;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A damaged file is moved aside, never deleted, and the next start works. */
@Timeout(120)
class DamagedDatabaseTest {

  private static final int DRAFTS = 2_000;
  private static final int DAMAGES = 40;
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);

  private final ThreadStore threads = new ThreadStore();
  private final DraftStore drafts = new DraftStore();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void fill() {
    file = folder.resolve("client.mv.db");
    try (Database database = Database.open(folder, NOON)) {
      for (int from = 1; from < DRAFTS; from += 500) {
        int first = from;
        database.run(tx -> write(tx, first, first + 500));
      }
    }
  }

  @Test
  void a_file_that_is_no_database_is_moved_aside_with_all_that_is_in_it() throws IOException {
    byte[] text = "this is no database at all\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    Path aside = folder.resolve("client-broken-20310504-120000.mv.db");
    Files.write(file, text);
    try (Database database = Database.open(folder, NOON)) {
      assertEquals(aside, database.movedAside());
      assertEquals(List.of(), database.call(threads::all));
    }
    assertArrayEquals(text, Files.readAllBytes(aside));
    try (Database again = Database.open(folder, NOON)) {
      assertNull(again.movedAside());
    }
  }

  @Test
  void a_second_damaged_file_does_not_take_the_place_of_the_first() throws IOException {
    for (String text : List.of("first", "second")) {
      Files.writeString(file, text.repeat(5_000));
      Database.open(folder, NOON).close();
    }
    assertTrue(
        Files.readString(folder.resolve("client-broken-20310504-120000.mv.db"))
            .startsWith("firstfirst"));
    assertTrue(
        Files.readString(folder.resolve("client-broken-20310504-120000-2.mv.db"))
            .startsWith("secondsecond"));
  }

  @Test
  void damage_anywhere_is_survived_by_starting_again() throws IOException {
    byte[] sound = Files.readAllBytes(file);
    int found = 0;
    for (int seed = 1; seed <= DAMAGES; seed++) {
      clear();
      Files.write(file, sound);
      damage(new Random(seed));
      Path aside = readAndStartAgain("seed " + seed);
      if (aside != null) {
        found++;
        assertTrue(Files.size(aside) > 0, "kept, seed " + seed);
      }
    }
    assertTrue(found > 5, "damage was found " + found + " times");
  }

  @Test
  void what_was_not_sent_yet_is_taken_over_where_it_can_still_be_read() {
    Request.Append unsent =
        new Request.Append(
            new ThreadId(1), StoreFile.clientId(), new EventBody.Message("not sent yet"));
    OutboxStore outbox = new OutboxStore(new FrameCodec());
    try (Database database = Database.open(folder, NOON)) {
      database.run(tx -> outbox.add(tx, 1, unsent, StoreFile.NOON));
    }
    new DataFile("", folder).markDamaged();
    try (Database again = Database.open(folder, NOON)) {
      assertNotNull(again.movedAside());
      OutboxStore.Entry entry = again.call(outbox::firsts).getFirst();
      assertEquals(unsent, entry.request());
      assertEquals(StoreFile.NOON, entry.at());
      assertEquals("draft 7", again.call(tx -> drafts.find(tx, new ThreadId(7)).text()).strip());
      assertEquals(List.of(), again.call(threads::all));
    }
  }

  @Test
  void what_a_killed_first_start_left_half_done_is_gone_on_with() throws Exception {
    clear();
    Tx half = new DataFile("", folder).connect();
    half.update("DELETE FROM schema_version");
    half.update("DROP TABLE outbox");
    half.commit();
    half.close();
    try (Database database = Database.open(folder, NOON)) {
      assertNull(database.movedAside());
      long waiting = database.call(tx -> tx.number("SELECT COUNT(*) FROM outbox"));
      assertEquals(0, waiting);
    }
  }

  /** Where the file was moved to, at once or after its damage was met, or null. */
  private @Nullable Path readAndStartAgain(String what) throws IOException {
    try (Database database = Database.open(folder, NOON)) {
      if (database.movedAside() != null) {
        return database.movedAside();
      }
      try {
        database.run(tx -> readAll(tx, what));
        return null;
      } catch (StoreException e) {
        assertEquals(Kind.CORRUPT, e.kind(), what);
        assertEquals(
            "The local database is damaged. Start Hearth again: it is rebuilt from the relay.",
            e.getMessage());
      }
    }
    try (Database again = Database.open(folder, NOON)) {
      assertNotNull(again.movedAside(), what);
      again.run(tx -> write(tx, 1, 2));
      assertEquals("draft 1", again.call(tx -> drafts.find(tx, new ThreadId(1)).text()).strip());
      return again.movedAside();
    }
  }

  private void readAll(Tx tx, String what) {
    for (int n = 1; n < DRAFTS; n++) {
      String draft = drafts.find(tx, new ThreadId(n)).text();
      assertTrue(draft.isEmpty() || draft.length() > 7, what);
    }
  }

  private void write(Tx tx, int from, int to) {
    for (int n = from; n < to; n++) {
      drafts.put(tx, new ThreadId(n), "draft " + n + " ".repeat(n % 500), null);
    }
  }

  private void clear() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path path : all.toList()) {
        Files.delete(path);
      }
    }
  }

  private void damage(Random random) throws IOException {
    long size = Files.size(file);
    try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
      switch (random.nextInt(4)) {
        case 0 -> f.setLength(random.nextLong(size));
        case 1 -> overwrite(f, random.nextLong(size), new byte[4096 * (1 + random.nextInt(24))]);
        case 2 -> {
          byte[] noise = new byte[4096 * (1 + random.nextInt(32))];
          random.nextBytes(noise);
          overwrite(f, random.nextLong(size), noise);
        }
        default -> {
          for (int i = 0; i < 20; i++) {
            overwrite(f, random.nextLong(size), new byte[] {(byte) random.nextInt()});
          }
        }
      }
    }
  }

  private static void overwrite(RandomAccessFile f, long at, byte[] bytes) throws IOException {
    f.seek(at);
    f.write(bytes);
  }
}
