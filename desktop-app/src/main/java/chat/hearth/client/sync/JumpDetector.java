package chat.hearth.client.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sees that the machine slept: the wall clock moved on much further than one round should take. */
final class JumpDetector {

  private final Clock clock;
  private final Duration most;
  private Instant last;

  JumpDetector(Clock clock, Duration most) {
    this.clock = clock;
    this.most = most;
    this.last = clock.instant();
  }

  /** Whether the clock jumped, forwards or back, since the last call. */
  boolean jumped() {
    Instant now = clock.instant();
    Duration passed = Duration.between(last, now).abs();
    last = now;
    return passed.compareTo(most) > 0;
  }
}
