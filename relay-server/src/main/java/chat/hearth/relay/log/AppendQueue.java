package chat.hearth.relay.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
  private final Clock clock;
  private volatile @Nullable Thread taker;

  /** So many have to wait before who takes is woken. */
  private int wanted = 1;

  private boolean closed;

  AppendQueue(int capacity, Clock clock) {
    this.capacity = capacity;
    this.clock = clock;
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
   * @param begun from when on it takes no longer than {@code longest}
   */
  void gather(int enough, Instant begun, Duration longest) {
    taker = Thread.currentThread();
    want(enough);
    Instant end = begun.plus(longest);
    for (int i = 0; i < 2 && isIdle(); i++) { // the first may end at once, by an earlier wake
      long left = clock.instant().until(end, ChronoUnit.NANOS);
      LockSupport.parkNanos(this, Math.min(left, longest.toNanos())); // also of a clock set back
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
