package chat.hearth.relay.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Several things at once, each on a thread of its own; what fails in one fails the test. */
public final class Together {

  private Together() {}

  public static void run(List<Runnable> works) {
    CompletableFuture<?>[] all =
        works.stream()
            .map(work -> CompletableFuture.runAsync(work, Thread::startVirtualThread))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).join();
  }
}
