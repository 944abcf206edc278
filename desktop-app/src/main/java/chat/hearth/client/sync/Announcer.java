package chat.hearth.client.sync;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what was committed to one listener, in order, on a thread of its own. */
public final class Announcer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("announcer").factory());
  private volatile Consumer<SyncEvent> listener = event -> {};

  /** Sets who is told. */
  public void listener(Consumer<SyncEvent> next) {
    listener = next;
  }

  /** Tells soon. */
  public void tell(SyncEvent event) {
    try {
      thread.execute(() -> deliver(event));
    } catch (RejectedExecutionException e) {
      LOG.debug("closed before {} was told", event);
    }
  }

  private void deliver(SyncEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException e) {
      if (thread.isShutdown()) {
        return; // it came too late for a profile that is closed
      }
      LOG.error("a listener failed on {}", event.getClass().getSimpleName(), e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
