package chat.hearth.client.sync;

import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who is writing: remembered for 5 s after each sign, or until their message comes. */
final class TypingBoard {

  private static final Duration GOOD_FOR = Duration.ofSeconds(5);
  private static final Duration TELL_EVERY = Duration.ofSeconds(3);

  private final Clock clock;
  private final Announcer announcer;
  private final Map<ThreadId, Map<UserId, Instant>> writing = new HashMap<>();
  private final Map<ThreadId, Instant> told = new HashMap<>();

  TypingBoard(Clock clock, Announcer announcer) {
    this.clock = clock;
    this.announcer = announcer;
  }

  /** Somebody is writing. */
  synchronized void sign(ThreadId thread, UserId user) {
    Map<UserId, Instant> users = writing.computeIfAbsent(thread, _ -> new LinkedHashMap<>());
    if (users.put(user, clock.instant().plus(GOOD_FOR)) == null) {
      announce(thread);
    }
  }

  /** Somebody's message came, so they are done. */
  synchronized void done(ThreadId thread, UserId user) {
    Map<UserId, Instant> users = writing.get(thread);
    if (users != null && users.remove(user) != null) {
      announce(thread);
    }
  }

  /** Forgets signs that are too old; call about once a second. */
  synchronized void expire() {
    Instant now = clock.instant();
    for (ThreadId thread : Set.copyOf(writing.keySet())) {
      Map<UserId, Instant> users = writing.getOrDefault(thread, new HashMap<>());
      if (users.values().removeIf(until -> !until.isAfter(now))) {
        announce(thread);
      }
      if (users.isEmpty()) {
        writing.remove(thread);
      }
    }
  }

  /** Whether the relay should hear now that the owner is writing here. */
  synchronized boolean mayTell(ThreadId thread) {
    Instant now = clock.instant();
    Instant last = told.get(thread);
    if (last != null && last.plus(TELL_EVERY).isAfter(now)) {
      return false;
    }
    told.put(thread, now);
    return true;
  }

  private void announce(ThreadId thread) {
    Set<UserId> users = new HashSet<>(writing.getOrDefault(thread, Map.of()).keySet());
    announcer.tell(new SyncEvent.TypingTouched(thread, users));
  }
}
