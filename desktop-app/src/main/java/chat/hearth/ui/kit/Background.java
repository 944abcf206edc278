package chat.hearth.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The work of one screen away from the FX thread: one task after the other on one virtual thread,
 * results and failures handed to the FX thread in the same order.
 */
public final class Background implements AutoCloseable {

  private final ExecutorService queue;
  private final Executor fx;
  private volatile boolean closed;

  /**
   * A queue whose thread has the given name.
   *
   * @param name what a thread dump shows
   */
  public Background(String name) {
    this(name, Fx.executor());
  }

  Background(String name, Executor fx) {
    this.queue = Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    this.fx = fx;
  }

  /**
   * Does the work after all that was submitted before, then tells the FX thread.
   *
   * @param done gets the result on the FX thread
   * @param failed gets what the work threw on the FX thread
   */
  public <T extends @Nullable Object> void submit(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    try {
      queue.execute(() -> perform(work, done, failed));
    } catch (RejectedExecutionException e) {
      // Closed: the screen is gone and nobody waits for the answer.
    }
  }

  private <T extends @Nullable Object> void perform(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    try {
      T result = work.call();
      tell(() -> done.accept(result));
    } catch (Exception | StackOverflowError e) {
      tell(() -> failed.accept(e));
    }
  }

  private void tell(Runnable news) {
    fx.execute(
        () -> {
          if (!closed) {
            news.run();
          }
        });
  }

  /** Takes no more work and tells nothing any more; what was submitted before is still done. */
  @Override
  public void close() {
    closed = true;
    queue.shutdown();
  }

  /**
   * Closes and waits until all is done, for at most a second: for the end of an app, when what the
   * work stands on is about to go and something may just have been sent.
   */
  public void finish() {
    close();
    try {
      boolean _ = queue.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
