package chat.hearth.bench;

import chat.hearth.client.Change;
import chat.hearth.model.ThreadId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Hears which messages were told, until the newest of every thread was. */
final class Missed implements Consumer<Change> {

  private final Map<ThreadId, Long> newest = new ConcurrentHashMap<>();
  private final Map<ThreadId, Long> at = new ConcurrentHashMap<>();
  private final CountDownLatch left;

  /**
   * Waits for these.
   *
   * @param newest the last number of every thread
   */
  Missed(Map<ThreadId, Long> newest) {
    this.newest.putAll(newest);
    this.left = new CountDownLatch(newest.size());
  }

  @Override
  public void accept(Change change) {
    if (change instanceof Change.MessagesChanged c) {
      long last = c.rows().getLast().seq();
      if (last == newest.getOrDefault(c.threadId(), -1L)
          && at.putIfAbsent(c.threadId(), System.nanoTime()) == null) {
        left.countDown();
      }
    }
  }

  void await() throws InterruptedException {
    left.await();
  }

  /** When the last message of a thread was told. */
  long at(ThreadId thread) {
    return at.getOrDefault(thread, 0L);
  }

  /** When the last message of all was told. */
  long end() {
    return at.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** How many threads were told before this one. */
  long before(ThreadId thread) {
    return at.values().stream().filter(t -> t < at(thread)).count();
  }
}
