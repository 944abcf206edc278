package chat.hearth.client.sync;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread wait until it is rung or a time is over; a ring is never missed. */
final class Bell {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private boolean ringing;

  void ring() {
    lock.lock();
    try {
      ringing = true;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** True if rung, false when the time was over; takes the ring away. */
  boolean await(Duration most) throws InterruptedException {
    lock.lock();
    try {
      long left = most.toNanos();
      while (!ringing && left > 0) {
        left = rung.awaitNanos(left);
      }
      boolean was = ringing;
      ringing = false;
      return was;
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #await(Duration)} in milliseconds. */
  boolean await(long millis) throws InterruptedException {
    return await(Duration.ofNanos(TimeUnit.MILLISECONDS.toNanos(millis)));
  }
}
