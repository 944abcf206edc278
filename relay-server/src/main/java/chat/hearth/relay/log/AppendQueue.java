package chat.hearth.relay.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** What waits for the log thread, in the order of arrival; bounded. */
final class AppendQueue {

  private final Queue<Pending> waiting = new ArrayDeque<>();
  private final int capacity;
  private boolean closed;

  AppendQueue(int capacity) {
    this.capacity = capacity;
  }

  /** False where the queue is full or closed. */
  synchronized boolean offer(Pending pending) {
    if (closed || waiting.size() >= capacity) {
      return false;
    }
    waiting.add(pending);
    notifyAll();
    return true;
  }

  /** Takes what is there; waits where there is nothing, and may come back with nothing. */
  synchronized List<Pending> take(int max, long waitMillis) throws InterruptedException {
    long end = System.nanoTime() + waitMillis * 1_000_000;
    long left = waitMillis;
    while (waiting.isEmpty() && !closed && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    List<Pending> taken = new ArrayList<>(Math.min(max, waiting.size()));
    while (taken.size() < max && !waiting.isEmpty()) {
      taken.add(waiting.remove());
    }
    return taken;
  }

  /** Takes no more; what waits can still be taken. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Whether nothing will ever come again. */
  synchronized boolean isDrained() {
    return closed && waiting.isEmpty();
  }
}
