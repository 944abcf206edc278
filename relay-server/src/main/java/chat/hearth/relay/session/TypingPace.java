package chat.hearth.relay.session;

import chat.hearth.model.ThreadId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one device says that its owner types: what comes sooner is not passed on. */
final class TypingPace {

  /** Apps say it every three seconds. */
  private static final Duration REST = Duration.ofSeconds(2);

  private static final int THREADS = 16;

  private final Map<ThreadId, Instant> told = new LinkedHashMap<>();

  /** Whether it may be told now; whoever types in very many threads at once is no person. */
  boolean mayTell(ThreadId thread, Instant now) {
    told.values().removeIf(at -> !at.plus(REST).isAfter(now));
    if (told.size() >= THREADS || told.containsKey(thread)) {
      return false;
    }
    told.put(thread, now);
    return true;
  }
}
