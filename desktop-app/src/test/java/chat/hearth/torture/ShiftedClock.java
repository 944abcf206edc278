package chat.hearth.torture;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The wall clock, as somebody who changes it would have it. */
final class ShiftedClock extends Clock {

  private final AtomicLong shiftMillis = new AtomicLong();

  /** Goes by so much, on or back. */
  void jump(long millis) {
    shiftMillis.addAndGet(millis);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }

  @Override
  public long millis() {
    return System.currentTimeMillis() + shiftMillis.get();
  }
}
