package chat.hearth.relay.account;

import chat.hearth.model.DeviceId;
import chat.hearth.relay.store.StorageException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps when devices were last here. What comes within a moment is written together: when everybody
 * connects at once, a transaction for each would keep them waiting.
 */
public final class Visits implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

  private final Consumer<Map<DeviceId, Instant>> store;
  private final Executor later;
  private Map<DeviceId, Instant> waiting = new HashMap<>();

  /**
   * Nobody was here yet.
   *
   * @param store keeps the times
   * @param later runs what it is given a moment later
   */
  public Visits(Consumer<Map<DeviceId, Instant>> store, Executor later) {
    this.store = store;
    this.later = later;
  }

  /** The device is, or was until now, connected. */
  public void seen(DeviceId device, Instant when) {
    boolean first;
    synchronized (this) {
      first = waiting.isEmpty();
      waiting.put(device, when);
    }
    if (first) {
      later.execute(this::close);
    }
  }

  /** Writes what waits. Not worth a connection: where that fails it is only told. */
  @Override
  public void close() {
    Map<DeviceId, Instant> seen;
    synchronized (this) {
      seen = waiting;
      waiting = new HashMap<>();
    }
    if (seen.isEmpty()) {
      return;
    }
    try {
      store.accept(seen);
    } catch (StorageException e) {
      LOG.warn("When {} devices were here is not kept: {}", seen.size(), e.getMessage());
    }
  }
}
