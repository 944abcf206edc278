package chat.hearth.client.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs work on a thread that nobody can interrupt: H2 closes its file for everybody when a thread
 * is interrupted inside it. The caller waits, and stays interrupted if it was.
 */
final class OwnThread {

  private OwnThread() {}

  static <T> T run(Supplier<T> work) {
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
    Thread.ofVirtual().name("client-store").start(work);
  }
}
