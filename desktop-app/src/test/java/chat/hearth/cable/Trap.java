package chat.hearth.cable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Waits on a cable for one frame and decides its fate, once. */
public final class Trap {

  private final Way way;
  private final Predicate<String> wanted;
  private final Fate fate;
  private final AtomicBoolean set = new AtomicBoolean(true);
  private final CountDownLatch sprung = new CountDownLatch(1);

  Trap(Way way, Predicate<String> wanted, Fate fate) {
    this.way = way;
    this.wanted = wanted;
    this.fate = fate;
  }

  /** Waits until the frame came; fails with an {@link AssertionError} if it does not. */
  public void awaitSprung(Duration atMost) throws InterruptedException {
    if (!sprungWithin(atMost)) {
      throw new AssertionError("the frame did not come within " + atMost);
    }
  }

  /** Waits so long for the frame; whether it came. */
  public boolean sprungWithin(Duration atMost) throws InterruptedException {
    return sprung.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether the frame came. */
  public boolean sprung() {
    return sprung.getCount() == 0;
  }

  boolean takes(Way frameWay, String text) {
    return frameWay == way && wanted.test(text) && set.compareAndSet(true, false);
  }

  Fate fate() {
    return fate;
  }

  /** Told after the fate has been carried out. */
  void spring() {
    sprung.countDown();
  }
}
