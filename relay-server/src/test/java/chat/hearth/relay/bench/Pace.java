package chat.hearth.relay.bench;

import java.util.List;
import org.HdrHistogram.Histogram;

/** Evenly spaced messages of devices that take turns. What is late is sent at once, and counted. */
final class Pace {

  static final Pace NONE = new Pace(0, List.of());

  private static final long HIGHEST_NANOS = 60_000_000_000L;
  private static final double SECOND = 1e9;
  private static final long MILLI = 1_000_000;

  private final double rate;
  private final List<LoadDevice> writers;
  private final Histogram late = new Histogram(HIGHEST_NANOS, 3);
  private final long begin = System.nanoTime();
  private long sent;

  Pace(double rate, List<LoadDevice> writers) {
    this.rate = rate;
    this.writers = writers;
  }

  /** Sends what is due; how many milliseconds to wait for the next, at least 1. */
  long send() {
    if (writers.isEmpty()) {
      return Long.MAX_VALUE;
    }
    long now = System.nanoTime();
    while (due(sent) <= now) {
      late.recordValue(Math.min(now - due(sent), HIGHEST_NANOS));
      LoadDevice writer = writers.get((int) (sent % writers.size()));
      writer.send();
      writer.flush();
      sent++;
    }
    return Math.max(1, (due(sent) - now) / MILLI);
  }

  private long due(long number) {
    return begin + (long) (number * SECOND / rate);
  }

  void reset() {
    late.reset();
  }

  double lateness() {
    return late.getValueAtPercentile(99) / (double) MILLI;
  }
}
