package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.FileUse;
import chat.hearth.relay.store.ScatteredRows;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class UpkeepTest {

  private static final int LOOKS = 200;

  @TempDir private Path folder;
  private Database database;
  private ScatteredRows rows;

  @BeforeEach
  void open() {
    database = Database.open(folder, Clock.systemUTC());
    rows = new ScatteredRows(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Quiet moments, one after the other. */
  private static void rest(Upkeep upkeep) {
    for (int i = 0; i < LOOKS; i++) {
      upkeep.look();
    }
  }

  @Test
  void a_file_full_of_holes_becomes_small_and_loses_nothing() {
    rows.write(24 << 20);
    FileUse before = database.use();
    assertTrue(before.needed() < 60, before.toString());
    long sum = rows.sum();
    rest(new Upkeep(database));
    FileUse after = database.use();
    assertTrue(after.bytes() < before.bytes() / 4, before + " " + after);
    assertEquals(sum, rows.sum());
    database.close();
    database = Database.open(folder, Clock.systemUTC());
    assertEquals(sum, new ScatteredRows(database).sum());
  }

  @Test
  void what_lies_behind_gaps_moves_into_them() {
    rows.write(24 << 20);
    int steps = 0;
    while (database.tidy(1 << 20)) {
      steps++;
      assertTrue(steps < 1_000, "it comes to no end");
    }
    FileUse after = database.use();
    assertTrue(after.needed() >= 70, "neither gaps nor parts that are half needed: " + after);
  }

  @Test
  void while_much_is_written_nothing_is_tidied() {
    rows.write(20 << 20);
    FileUse before = database.use();
    Upkeep upkeep = new Upkeep(database);
    for (int i = 0; i < 5; i++) {
      rows.writeMore(30);
      upkeep.look();
    }
    assertTrue(database.use().bytes() >= before.bytes(), "not smaller");
    assertTrue(database.use().needed() < 60, "as full of holes as before");
  }

  @Test
  void a_small_file_is_left_alone() {
    rows.writeMore(30);
    long syncs = database.syncs();
    FileUse before = database.use();
    rest(new Upkeep(database));
    assertEquals(before, database.use());
    assertEquals(syncs, database.syncs());
  }

  @Test
  void after_the_end_nothing_begins() {
    rows.write(20 << 20);
    FileUse before = database.use();
    Upkeep upkeep = new Upkeep(database);
    upkeep.close();
    rest(upkeep);
    assertEquals(before, database.use());
  }
}
