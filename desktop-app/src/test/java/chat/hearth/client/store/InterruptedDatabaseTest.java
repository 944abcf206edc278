package chat.hearth.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Screens that close interrupt their threads, wherever these are. */
@Timeout(60)
class InterruptedDatabaseTest {

  private static final int WRITES = 1_000;

  @TempDir Path folder;

  @Test
  void an_interrupted_thread_does_not_take_the_database_away_from_the_others() throws Exception {
    AtomicInteger kept = new AtomicInteger();
    try (Database database = Database.open(folder, Clock.systemUTC())) {
      database.run(tx -> tx.update("CREATE TABLE mark (n INT)"));
      Thread writer = Thread.ofVirtual().start(() -> write(database, kept));
      Random random = new Random(7);
      while (writer.isAlive()) {
        writer.interrupt();
        LockSupport.parkNanos(random.nextInt(500_000));
      }
      writer.join();
    }
    assertEquals(WRITES, kept.get());
    try (Database again = Database.open(folder, Clock.systemUTC())) {
      long rows = again.call(tx -> tx.number("SELECT COUNT(DISTINCT n) FROM mark"));
      assertEquals(WRITES, rows);
    }
  }

  @Test
  void whoever_was_interrupted_gets_the_work_done_and_still_is() {
    try (Database database = Database.open(folder, Clock.systemUTC())) {
      Thread.currentThread().interrupt();
      database.run(tx -> tx.update("CREATE TABLE mark (n INT)"));
      assertTrue(Thread.currentThread().isInterrupted());
      long rows = database.call(tx -> tx.number("SELECT COUNT(*) FROM mark"));
      assertEquals(0, rows);
    }
    assertTrue(Thread.interrupted());
  }

  private static void write(Database database, AtomicInteger kept) {
    for (int i = 0; i < WRITES; i++) {
      int n = i;
      database.run(tx -> tx.update("INSERT INTO mark VALUES (?)", n));
      kept.incrementAndGet();
    }
  }
}
