package chat.hearth.relay.store;

import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every store must do on every engine: tests speak to the stores alone, never in SQL. */
abstract class StoreContract {

  static final ThreadId T1 = new ThreadId(11);
  static final ThreadId T2 = new ThreadId(12);

  final ManualClock clock = new ManualClock();
  @TempDir private Path folder;
  TestStores stores;
  UserId anna;
  UserId ben;
  UserId cleo;

  @BeforeEach
  void open() {
    stores = new TestStores(folder, clock);
    anna = stores.person("anna");
    ben = stores.person("ben");
    cleo = stores.person("cleo");
  }

  /** The same data after the end of the process. */
  void reopen() {
    stores.close();
    stores = new TestStores(folder, clock);
  }

  @AfterEach
  void close() {
    stores.close();
  }
}
