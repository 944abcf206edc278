package chat.hearth.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.ThreadId;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How far the owner has read, told to a relay that comes back with a backup's data. */
@Timeout(60)
class RestoredMarksTest {

  private static final ThreadId ONE = new ThreadId(11);

  @TempDir private Path folder;
  private PaperDevice device;

  @BeforeEach
  void open() {
    device = new PaperDevice(folder);
  }

  @AfterEach
  void close() {
    device.close();
  }

  @Test
  void what_was_read_is_told_again_once_the_logs_are_compared() {
    device.thread(ONE, 60);
    device.comeOnline();
    device.stores.database().run(tx -> device.stores.threads().read(tx, ONE, 60, 60));
    device.keeper.marked();
    device.until("told", () -> marks() > 0 && last().readSeq() == 60);
    device.relay.away(true);
    device.relay.cut(1006);
    device.relay.epoch("restored");
    device.relay.away(false);
    long before = marks();
    device.keeper.wake();
    device.until("told again", () -> marks() > before);
    assertEquals(new Request.Mark(ONE, 60, 60), last());
  }

  private long marks() {
    return device.relay.asked(Request.Mark.class).size();
  }

  private Request.Mark last() {
    return device.relay.asked(Request.Mark.class).getLast();
  }
}
