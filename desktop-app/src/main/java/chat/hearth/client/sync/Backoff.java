package chat.hearth.client.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: full jitter, from 0.5 s doubling up to 60 s. */
final class Backoff {

  private static final long FIRST_MILLIS = 500;
  private static final long MOST_MILLIS = 60_000;
  private static final int DOUBLINGS = 7;

  private final RandomGenerator random;
  private int failures;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** The wait after one more failure: anything between 0.1 s and the present bound. */
  Duration next() {
    long bound = Math.min(MOST_MILLIS, FIRST_MILLIS << Math.min(failures, DOUBLINGS));
    failures++;
    return Duration.ofMillis(Math.max(100, random.nextLong(bound + 1)));
  }

  /** It worked. */
  void reset() {
    failures = 0;
  }
}
