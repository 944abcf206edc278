package chat.hearth.relay.session;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A task that runs when woken, never twice at once, and once more when woken meanwhile. Between its
 * runs it holds no thread, so an idle device costs none.
 */
public final class SerialTask {

  private static final Logger LOG = LoggerFactory.getLogger(SerialTask.class);

  /** So often without a rest; who is woken all the time would keep a thread that others need. */
  private static final int ROUNDS = 4;

  private final AtomicInteger wakes = new AtomicInteger();
  private final Executor executor;
  private final Runnable task;

  /** Runs the task on threads of the executor. */
  public SerialTask(Executor executor, Runnable task) {
    this.executor = executor;
    this.task = task;
  }

  /** Makes the task run after this call, soon. Never waits. */
  public void wake() {
    if (wakes.getAndIncrement() == 0) {
      executor.execute(this::run);
    }
  }

  /**
   * Does something on this thread in the place of the task, which does not run meanwhile.
   *
   * @return false, and nothing is done, unless the task is at rest
   */
  public boolean instead(Runnable once) {
    if (!wakes.compareAndSet(0, 1)) {
      return false;
    }
    attempt(once);
    if (!wakes.compareAndSet(1, 0)) {
      executor.execute(this::run);
    }
    return true;
  }

  private void run() {
    for (int round = 0; round < ROUNDS; round++) {
      int seen = wakes.get();
      attempt(task);
      if (wakes.compareAndSet(seen, 0)) {
        return;
      }
    }
    executor.execute(this::run); // still counts as woken
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) { // else it would never be woken again
      LOG.error("a task failed", e);
    }
  }
}
