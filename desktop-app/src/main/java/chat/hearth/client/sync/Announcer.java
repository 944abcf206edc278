package chat.hearth.client.sync;

import chat.hearth.model.ThreadId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what was committed to one listener, in order, on a thread of its own. A listener that is
 * behind hears once of what moved several times: it reads the state of then anyway.
 */
public final class Announcer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("announcer").factory());
  private final List<SyncEvent> waiting = new ArrayList<>();
  private volatile Consumer<SyncEvent> listener = event -> {};

  /** Sets who is told. */
  public void listener(Consumer<SyncEvent> next) {
    listener = next;
  }

  /** Tells soon. */
  public void tell(SyncEvent event) {
    synchronized (waiting) {
      if (joined(event)) {
        return;
      }
      waiting.add(event);
    }
    try {
      thread.execute(() -> deliver(next()));
    } catch (RejectedExecutionException e) {
      LOG.debug("closed before {} was told", event);
    }
  }

  private SyncEvent next() {
    synchronized (waiting) {
      return waiting.removeFirst();
    }
  }

  /** Whether what waits says it too. */
  private boolean joined(SyncEvent event) {
    return switch (event) {
      case SyncEvent.ThreadsTouched e -> joined(e);
      case SyncEvent.MembersTouched _, SyncEvent.OutboxTouched _ -> waiting.contains(event);
      case SyncEvent.EventsTouched _,
          SyncEvent.AmendmentDropped _,
          SyncEvent.FlagsTouched _,
          SyncEvent.DraftTouched _,
          SyncEvent.PeopleTouched _,
          SyncEvent.TypingTouched _,
          SyncEvent.StateMoved _,
          SyncEvent.Greeted _,
          SyncEvent.ActionRefused _ ->
          false;
    };
  }

  private boolean joined(SyncEvent.ThreadsTouched event) {
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i) instanceof SyncEvent.ThreadsTouched before) {
        Set<ThreadId> both = new HashSet<>(before.threadIds());
        both.addAll(event.threadIds());
        waiting.set(i, new SyncEvent.ThreadsTouched(both));
        return true;
      }
    }
    return false;
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
