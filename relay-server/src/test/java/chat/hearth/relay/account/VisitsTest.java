package chat.hearth.relay.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.DeviceId;
import chat.hearth.relay.store.DeviceStore;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.relay.store.StorageException;
import chat.hearth.relay.store.TestStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitsTest {

  private static final DeviceId LAPTOP = new DeviceId(1);
  private static final DeviceId PHONE = new DeviceId(2);
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private final ArrayDeque<Runnable> later = new ArrayDeque<>();
  private final List<Map<DeviceId, Instant>> kept = new ArrayList<>();

  @Test
  void what_comes_within_a_moment_is_written_together_and_the_last_time_counts() {
    Visits visits = new Visits(kept::add, later::add);
    visits.seen(LAPTOP, NINE);
    visits.seen(PHONE, NINE);
    visits.seen(LAPTOP, NINE.plusSeconds(1));
    assertEquals(1, later.size());
    assertTrue(kept.isEmpty());
    later.remove().run();
    visits.seen(PHONE, NINE.plusSeconds(9));
    assertEquals(1, later.size());
    visits.close();
    assertEquals(
        List.of(
            Map.of(LAPTOP, NINE.plusSeconds(1), PHONE, NINE), Map.of(PHONE, NINE.plusSeconds(9))),
        kept);
  }

  @Test
  void a_fault_of_the_store_takes_nothing_with_it(@TempDir Path folder) {
    TestStores stores = new TestStores(folder, new ManualClock());
    DeviceStore devices = stores.devices;
    stores.close();
    assertThrows(StorageException.class, () -> devices.touch(Map.of(LAPTOP, NINE)));
    Visits visits = new Visits(devices::touch, later::add);
    visits.seen(LAPTOP, NINE);
    later.remove().run();
    visits.seen(LAPTOP, NINE);
    assertEquals(1, later.size(), "it goes on");
  }
}
