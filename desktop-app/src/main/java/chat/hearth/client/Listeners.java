package chat.hearth.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who hears of changes: in order, on one thread. A listener that fails does not keep the others
 * from hearing.
 */
final class Listeners implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("changes").factory());

  Subscription add(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void tell(Change change) {
    try {
      thread.execute(() -> deliver(change));
    } catch (RejectedExecutionException e) {
      LOG.debug("closed before a change was told");
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void deliver(Change change) {
    for (Consumer<Change> listener : listeners) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        LOG.error("a listener failed on {}", change.getClass().getSimpleName(), e);
      }
    }
  }
}
