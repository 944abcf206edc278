package chat.hearth.relay.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that nobody knows and so nobody can interrupt: H2 closes its file for everybody when a
 * thread is interrupted inside it.
 */
public final class OwnThread {

  private static final ScopedValue<Boolean> HERE = ScopedValue.newInstance();

  private OwnThread() {}

  /**
   * Runs each task on such a thread. Database work of the task stays on it, without a hand-over.
   *
   * @param failed hears of what a task throws
   */
  public static Executor executor(String name, Consumer<Throwable> failed) {
    Thread.Builder.OfVirtual threads =
        Thread.ofVirtual().name(name).uncaughtExceptionHandler((_, e) -> failed.accept(e));
    return task -> threads.start(() -> ScopedValue.where(HERE, true).run(task));
  }

  /** Starts work that mostly waits; its database work stays on this thread. */
  public static Thread start(String name, Runnable work) {
    return Thread.ofVirtual().name(name).start(() -> ScopedValue.where(HERE, true).run(work));
  }

  /**
   * Starts work that keeps a processor for long. The system lets it take turns with all others,
   * while virtual threads would wait for its end.
   */
  public static Thread startLong(String name, Runnable work) {
    return Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(() -> ScopedValue.where(HERE, true).run(work));
  }

  /** Does the work on such a thread. The caller waits, and stays interrupted if it was. */
  static <T extends @Nullable Object> T run(Supplier<T> work) {
    if (HERE.isBound() && !Thread.currentThread().isInterrupted()) {
      try {
        return work.get();
      } catch (Error e) { // the caller's thread outlives it, as it outlives one of another thread
        throw new CompletionException(e);
      }
    }
    try {
      return CompletableFuture.supplyAsync(work, OwnThread::start).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static void start(Runnable work) {
    Thread.Builder.OfVirtual threads = Thread.ofVirtual().name("relay-store");
    var _ = threads.start(() -> ScopedValue.where(HERE, true).run(work));
  }
}
