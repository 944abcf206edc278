package chat.hearth.relay.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What waits for the one log thread, in the order of arrival; bounded. */
final class AppendQueue {

  private final Queue<Pending> waiting = new ArrayDeque<>();
  private final int capacity;
  private volatile @Nullable Thread taker;

  /** So many have to wait before who takes is woken. */
  private int wanted = 1;

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
    if (waiting.size() == wanted) { // who takes rests only where there is less
      LockSupport.unpark(taker);
    }
    return true;
  }

  /**
   * Takes what is there; waits where there is nothing, and may come back with nothing.
   *
   * @param longest how long it waits; null for as long as it takes, which needs no timer
   */
  List<Pending> take(int max, @Nullable Duration longest) {
    taker = Thread.currentThread();
    if (isIdle()) {
      if (longest == null) {
        LockSupport.park(this);
      } else {
        LockSupport.parkNanos(this, longest.toNanos());
      }
      boolean _ = Thread.interrupted(); // the log ends by close() alone
    }
    return takeNow(max);
  }

  /**
   * Lets more come.
   *
   * @param enough ends it early, as does {@link #close()}
   * @param end of {@link System#nanoTime()}
   */
  void gather(int enough, long end) {
    taker = Thread.currentThread();
    want(enough);
    for (long left = end - System.nanoTime();
        left > 0 && isIdle();
        left = end - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
      boolean _ = Thread.interrupted();
    }
    want(1);
  }

  private synchronized void want(int number) {
    wanted = number;
  }

  private synchronized boolean isIdle() {
    return waiting.size() < wanted && !closed;
  }

  private synchronized List<Pending> takeNow(int max) {
    List<Pending> taken = new ArrayList<>(Math.min(max, waiting.size()));
    while (taken.size() < max && !waiting.isEmpty()) {
      taken.add(waiting.remove());
    }
    return taken;
  }

  synchronized int size() {
    return waiting.size();
  }

  /** Takes no more; what waits can still be taken. */
  synchronized void close() {
    closed = true;
    LockSupport.unpark(taker);
  }

  /** Whether nothing will ever come again. */
  synchronized boolean isDrained() {
    return closed && waiting.isEmpty();
  }
}
