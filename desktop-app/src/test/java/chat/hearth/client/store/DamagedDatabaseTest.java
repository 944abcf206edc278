package chat.hearth.client.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.store.StoreException.Kind;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.ClientId;
import chat.hearth.model.Draft;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
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
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
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

  private static final List<UserId> PEOPLE = List.of(StoreFile.ANNA, StoreFile.BEN);

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
  void what_only_this_device_has_is_taken_over() {
    ThreadId thread = new ThreadId(1);
    ClientId target = StoreFile.clientId();
    Attachment cake = new Attachment(new BlobId("0a".repeat(32)), "cake.png", 9, "image/png", 4, 3);
    ThreadEvent lost =
        StoreFile.event(thread, 7, 3, StoreFile.BEN, new EventBody.Message("lost by the relay"));
    Request.SetMessage star = new Request.SetMessage(thread, target, true, null);
    try (Database database = Database.open(folder, NOON)) {
      Stores stores = Stores.of(database, new FrameCodec());
      database.run(
          tx -> {
            stores
                .threads()
                .insertLocal(tx, thread, PEOPLE, "Cake", StoreFile.ANNA, StoreFile.NOON);
            stores.drafts().put(tx, thread, "half", target);
            stores.shelf().put(tx, thread, List.of(cake));
            stores.stranded().add(tx, lost, true);
            stores.flags().set(tx, star);
          });
    }
    new DataFile("", folder).markDamaged();
    try (Database again = Database.open(folder, NOON)) {
      assertNotNull(again.movedAside());
      Stores stores = Stores.of(again, new FrameCodec());
      assertEquals(
          new Draft(thread, "half", target, 0), again.call(tx -> stores.drafts().find(tx, thread)));
      assertEquals(List.of(cake), again.call(tx -> stores.shelf().find(tx, thread)));
      assertEquals(
          List.of(new StrandedStore.Stranded(lost, 6)),
          again.call(tx -> stores.stranded().after(tx, thread, 0, 9)));
      assertEquals(Map.of(thread, Set.of(target)), again.call(stores.flags()::starred));
      LocalThread there = again.call(stores.threads()::all).getFirst();
      assertEquals("Cake", there.title());
      assertFalse(there.started());
      again.run(tx -> stores.threads().started(tx, thread, true));
      again.run(tx -> stores.threads().head(tx, StoreFile.head(thread, 9, 6)));
      assertEquals(List.of(star), again.call(stores.flags()::untold));
    }
  }

  @Test
  void a_full_disk_costs_nothing_that_can_be_taken_over() {
    FullDisk.register();
    new DataFile("", folder).markDamaged();
    FullDisk.fill();
    try {
      StoreException e =
          assertThrows(
              StoreException.class, () -> Database.open(FullDisk.SCHEME + ":", folder, NOON));
      assertEquals(Kind.DISK_FULL, e.kind());
    } finally {
      FullDisk.free();
    }
    try (Database again = Database.open(FullDisk.SCHEME + ":", folder, NOON)) {
      assertNotNull(again.movedAside());
      assertEquals("draft 7", again.call(tx -> drafts.find(tx, new ThreadId(7)).text()).strip());
    }
  }

  @Test
  void a_start_that_was_killed_before_the_fresh_file_was_in_place_is_gone_on_with()
      throws IOException {
    new DataFile("", folder).markDamaged();
    Files.move(file, folder.resolve("client-fresh.mv.db"));
    try (Database again = Database.open(folder, NOON)) {
      assertNull(again.movedAside());
      assertEquals("draft 7", again.call(tx -> drafts.find(tx, new ThreadId(7)).text()).strip());
    }
  }

  @Test
  void a_mark_whose_file_was_taken_away_is_forgotten() throws IOException {
    new DataFile("", folder).markDamaged();
    Files.delete(file);
    try (Database again = Database.open(folder, NOON)) {
      assertNull(again.movedAside());
    }
    assertFalse(Files.exists(folder.resolve("client.damaged")));
  }

  @Test
  void a_file_that_is_put_aside_for_another_account_leaves_no_mark() throws IOException {
    new DataFile("", folder).markDamaged();
    Database.setAside(folder, NOON);
    assertEquals(
        List.of("client-other-" + NOON.millis() + ".mv.db"),
        Stream.of(Objects.requireNonNull(folder.toFile().list())).sorted().toList());
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
