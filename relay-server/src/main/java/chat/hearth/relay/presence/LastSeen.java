package chat.hearth.relay.presence;

import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** When people were last here: read once, then remembered for the most recently asked. */
final class LastSeen {

  private static final int REMEMBERED = 10_000;

  private final Function<UserId, Optional<Instant>> stored;
  private final Map<UserId, Optional<Instant>> known =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UserId, Optional<Instant>> eldest) {
          return size() > REMEMBERED;
        }
      };

  LastSeen(Function<UserId, Optional<Instant>> stored) {
    this.stored = stored;
  }

  Optional<Instant> of(UserId user) {
    synchronized (known) {
      Optional<Instant> seen = known.get(user);
      if (seen != null) {
        return seen;
      }
    }
    Optional<Instant> read = stored.apply(user);
    synchronized (known) {
      Optional<Instant> meanwhile = known.putIfAbsent(user, read);
      return meanwhile == null ? read : meanwhile;
    }
  }

  void left(UserId user, Instant when) {
    synchronized (known) {
      known.put(user, Optional.of(when));
    }
  }
}
