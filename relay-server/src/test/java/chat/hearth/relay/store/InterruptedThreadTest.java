package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.UserId;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session that ends may interrupt its thread, wherever that is. */
@Timeout(60)
class InterruptedThreadTest {

  private static final int WRITES = 200;

  @TempDir private Path folder;

  @Test
  void an_interrupted_thread_does_not_take_the_database_away_from_the_others() throws Exception {
    try (TestStores stores = new TestStores(folder, new ManualClock())) {
      UserId anna = stores.person("anna");
      AtomicBoolean done = new AtomicBoolean();
      Thread victim = Thread.ofVirtual().start(() -> write(stores, done));
      Thread hunter = Thread.ofVirtual().start(() -> interrupt(victim, done));
      try {
        for (int i = 1; i <= WRITES; i++) {
          stores.accounts.setDisplayName(anna, "Anna " + i);
          assertEquals("Anna " + i, stores.accounts.byId(anna).orElseThrow().displayName());
        }
      } finally {
        done.set(true);
        victim.join();
        hunter.join();
      }
      Thread.currentThread().interrupt();
      UserId ben = stores.person("ben");
      assertTrue(Thread.interrupted(), "whoever was interrupted still is");
      assertTrue(ben.value() > 3, "the victim got its work done: " + ben);
      Thread.currentThread().interrupt();
    }
    assertTrue(Thread.interrupted());
    try (TestStores again = new TestStores(folder, new ManualClock())) {
      assertTrue(again.database.stoppedCleanly());
      assertEquals("Anna " + WRITES, again.accounts.byName("anna").orElseThrow().displayName());
    }
  }

  private static void write(TestStores stores, AtomicBoolean done) {
    for (int i = 0; !done.get(); i++) {
      stores.person("victim" + i);
    }
  }

  private static void interrupt(Thread victim, AtomicBoolean done) {
    Random random = new Random(7);
    while (!done.get()) {
      victim.interrupt();
      LockSupport.parkNanos(random.nextInt(500_000));
    }
  }
}
