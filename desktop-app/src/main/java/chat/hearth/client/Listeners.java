package chat.hearth.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who hears of changes: in order, on one thread. A listener that fails does not keep the others
 * from hearing.
 */
final class Listeners implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<AtomicReference<@Nullable Consumer<Change>>> listeners =
      new CopyOnWriteArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("changes").factory());

  Subscription add(Consumer<Change> listener) {
    AtomicReference<@Nullable Consumer<Change>> place = new AtomicReference<>(listener);
    listeners.add(place);
    return () -> {
      place.set(null); // it hears nothing any more, not even what is being told now
      listeners.remove(place);
    };
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
    for (AtomicReference<@Nullable Consumer<Change>> place : listeners) {
      Consumer<Change> listener = place.get();
      try {
        if (listener != null) {
          listener.accept(change);
        }
      } catch (RuntimeException e) {
        LOG.error("a listener failed on {}", change.getClass().getSimpleName(), e);
      }
    }
  }
}
