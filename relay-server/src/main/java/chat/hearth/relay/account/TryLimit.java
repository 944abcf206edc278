package chat.hearth.relay.account;

import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds guessing: ten failures a name or an address in five minutes. A try counts before it is
 * made, so that many at once don't slip through, and is given back when it was right.
 */
public final class TryLimit {

  private static final int TRIES = 10;
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int SWEEP_AT = 10_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> tries = new HashMap<>();

  /** Starts without any failures. */
  public TryLimit(Clock clock) {
    this.clock = clock;
  }

  /** Counts a try for each of the keys, or refuses it for one of them. */
  synchronized Attempt begin(List<String> keys) {
    Instant now = clock.instant();
    if (tries.size() > SWEEP_AT) {
      tries.values().removeIf(times -> times.getLast().isBefore(now.minus(WINDOW)));
    }
    keys.forEach(key -> refuseIfFull(key, now));
    keys.forEach(key -> tries.computeIfAbsent(key, k -> new ArrayDeque<>()).add(now));
    return new Attempt(keys, now);
  }

  private void refuseIfFull(String key, Instant now) {
    Deque<Instant> times = tries.get(key);
    if (times == null) {
      return;
    }
    while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WINDOW))) {
      times.removeFirst();
    }
    if (times.isEmpty()) {
      tries.remove(key);
    }
    if (times.size() >= TRIES) {
      Instant free = times.getFirst().plus(WINDOW);
      throw new Refusal(
          ProblemCode.TOO_MANY_TRIES,
          "Too many tries: wait a few minutes, then try again.",
          Math.max(1, Duration.between(now, free).toMillis()));
    }
  }

  private synchronized void giveBack(List<String> keys, Instant at) {
    for (String key : keys) {
      tries.computeIfPresent(
          key,
          (k, times) -> {
            times.removeFirstOccurrence(at);
            return times.isEmpty() ? null : times;
          });
    }
  }

  synchronized int size() {
    return tries.size();
  }

  /** A try that counts as a failure until it turns out to be right. */
  final class Attempt {

    private final List<String> keys;
    private final Instant at;

    private Attempt(List<String> keys, Instant at) {
      this.keys = keys;
      this.at = at;
    }

    void succeeded() {
      giveBack(keys, at);
    }
  }
}
