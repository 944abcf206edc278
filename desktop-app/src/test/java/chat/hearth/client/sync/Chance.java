package chat.hearth.client.sync;

import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Chance in a test's hand: of every range the lowest number, or the highest. */
final class Chance implements RandomGenerator {

  private final AtomicLong calls = new AtomicLong();
  private volatile boolean high;

  void high(boolean on) {
    high = on;
  }

  @Override
  public long nextLong() {
    return calls.incrementAndGet();
  }

  @Override
  public long nextLong(long bound) {
    return high ? bound - 1 : 0;
  }
}
