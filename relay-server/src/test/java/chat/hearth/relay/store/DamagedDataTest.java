package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.relay.store.StorageException.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damage is found at the start, before anything is written. */
class DamagedDataTest {

  private static final int BLOCK = 4096;

  private final ManualClock clock = new ManualClock();
  @TempDir private Path data;
  private Path file = Path.of("relay.mv.db");

  @BeforeEach
  void fill() {
    file = data.resolve("relay.mv.db");
    try (TestStores stores = new TestStores(data, clock)) {
      Chatter chatter = new Chatter(stores);
      for (int i = 0; i < 40; i++) {
        chatter.thread(11 + i, 100);
      }
    }
    JdbcScript.run(H2Dialect.in(data), "shutdown compact");
  }

  @Test
  void a_damaged_page_anywhere_is_found_and_the_file_is_left_as_it_is() throws Exception {
    byte[] good = Files.readAllBytes(file);
    int refused = 0;
    for (int at = 2 * BLOCK; at + BLOCK <= good.length; at += good.length / 12 / BLOCK * BLOCK) {
      byte[] bad = good.clone();
      Arrays.fill(bad, at, at + BLOCK, (byte) 0x5a);
      Files.write(file, bad);
      refused += isRefused(bad) ? 1 : 0;
    }
    assertTrue(refused >= 6, "found only " + refused + " times; the rest may be unused space");
    Files.write(file, good);
    Database.open(data, clock).close();
  }

  private boolean isRefused(byte[] bad) throws IOException {
    try {
      Database.open(data, clock).close();
      return false;
    } catch (StorageException e) {
      assertEquals(Cause.CORRUPT, e.kind(), e.getMessage());
      assertTrue(String.valueOf(e.getMessage()).contains(file + " is damaged"), e.getMessage());
      assertArrayEquals(bad, Files.readAllBytes(file));
      return true;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delete from event where thread_id = 20 and seq = 101 | thread 20 does not have its newest
          update thread_head set last_ordinal = 9 where thread_id = 21 | thread 21 does not have its
          """)
  void a_log_without_its_newest_event_is_damaged(String damage, String said) {
    JdbcScript.run(H2Dialect.in(data), damage);
    StorageException e = assertThrows(StorageException.class, () -> Database.open(data, clock));
    assertEquals(Cause.CORRUPT, e.kind());
    assertTrue(String.valueOf(e.getMessage()).contains(said), e.getMessage());
  }
}
