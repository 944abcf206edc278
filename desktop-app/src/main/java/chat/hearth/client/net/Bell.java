package chat.hearth.client.net;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lets one thread wait until it is rung or a time is over; a ring is never missed. */
public final class Bell {

  private final LongSupplier nanoTime;
  private volatile boolean ringing;
  private volatile @Nullable Thread waiter;

  /**
   * A bell that is silent.
   *
   * @param nanoTime tells the time, as {@link Dialer#nanoTime} does
   */
  public Bell(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Ends the wait of now, or else the next one. */
  public void ring() {
    ringing = true;
    LockSupport.unpark(waiter);
  }

  /** True if rung, false when the time was over; takes the ring away. */
  public boolean await(Duration most) throws InterruptedException {
    long end = nanoTime.getAsLong() + most.toNanos();
    waiter = Thread.currentThread();
    for (long left = most.toNanos(); !ringing && left > 0; left = end - nanoTime.getAsLong()) {
      LockSupport.parkNanos(this, left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    boolean was = ringing;
    ringing = false;
    return was;
  }
}
