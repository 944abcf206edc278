package chat.hearth.relay.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The load generator against a real relay: it counts right. How fast it goes is not asked here. */
class LoadTest {

  @Test
  void all_that_was_sent_is_acknowledged_and_received_once(@TempDir Path folder)
      throws IOException {
    Path data = folder.resolve("relay");
    List<Seed.Account> accounts = Seed.accounts(data, 6);
    try (RelayUnderLoad relay = RelayUnderLoad.start(data);
        Load load = new Load(relay.address())) {
      load.connect(accounts);
      load.startThreads(2);
      load.begin(3);
      load.run(1);
      load.drain();
      assertTrue(load.sent > 6 * 3, "nobody went on after the first answers");
      assertEquals(load.sent, load.acknowledged);
      assertEquals(load.sent, load.received);
      assertEquals(load.sent, load.deliveries.getTotalCount());
      assertTrue(relay.meter().cpuMicros() > 0);
    }
  }
}
