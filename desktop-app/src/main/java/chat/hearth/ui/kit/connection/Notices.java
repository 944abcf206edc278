package chat.hearth.ui.kit.connection;

import chat.hearth.client.Connection;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides which {@link Notice} is shown: short troubles are not worth a word. Ask {@link #at} again
 * as time goes by.
 */
final class Notices {

  private static final Duration UNTIL_OFFLINE = Duration.ofSeconds(3);
  private static final Duration UNTIL_CATCHING_UP = Duration.ofSeconds(1);
  private static final Duration BACK = Duration.ofSeconds(3);
  private static final long MANY = 200;

  private Connection connection = new Connection.Online();
  private @Nullable Instant cutSince;
  private @Nullable Instant missingSince;
  private @Nullable Instant backSince;
  private boolean told;
  private int waiting;

  /** The connection changed. */
  void changed(Connection now, Instant at) {
    switch (now) {
      case Connection.Connecting c -> cutSince = orElse(cutSince, at);
      case Connection.Offline c -> {
        cutSince = orElse(cutSince, c.since());
        waiting = c.waiting();
      }
      case Connection.CatchingUp c -> {
        cutSince = null;
        missingSince = orElse(missingSince, at);
      }
      case Connection.Online c -> {
        backSince = told ? at : backSince;
        told = false;
        cutSince = null;
      }
      case Connection.Ended c -> cutSince = null;
    }
    if (!(now instanceof Connection.CatchingUp)) {
      missingSince = null;
    }
    connection = now;
  }

  /** What to show at this time. */
  Notice at(Instant now) {
    return switch (connection) {
      case Connection.Connecting c -> cut(now, 0);
      case Connection.Offline c -> cut(now, seconds(now, c.nextTry()));
      case Connection.CatchingUp c -> catchingUp(now, c.missing());
      case Connection.Online c ->
          backSince != null && !passed(backSince, BACK, now)
              ? new Notice.Back()
              : new Notice.None();
      case Connection.Ended c ->
          switch (c.reason()) {
            case SIGNED_OUT -> new Notice.SignedOut(c.since());
            case BAD_VERSION -> new Notice.WrongVersion();
            case WRONG_KEY -> new Notice.WrongKey();
            case OUT_OF_DATE -> new Notice.OutOfDate();
          };
    };
  }

  /** Whether {@link #at} will say something else later, though the connection stays as it is. */
  boolean moving(Instant now) {
    return !(connection instanceof Connection.Ended)
        && !(connection instanceof Connection.Online && at(now) instanceof Notice.None);
  }

  private Notice cut(Instant now, long seconds) {
    if (!told && (cutSince == null || !passed(cutSince, UNTIL_OFFLINE, now))) {
      return new Notice.None();
    }
    told = true;
    return new Notice.Offline(waiting, seconds);
  }

  private Notice catchingUp(Instant now, long missing) {
    if (missing <= MANY || missingSince == null || !passed(missingSince, UNTIL_CATCHING_UP, now)) {
      return new Notice.None();
    }
    told = true;
    return new Notice.CatchingUp(missing);
  }

  private static long seconds(Instant now, Instant nextTry) {
    return Math.max(0, (Duration.between(now, nextTry).toMillis() + 999) / 1000);
  }

  private static boolean passed(Instant since, Duration duration, Instant now) {
    return !now.isBefore(since.plus(duration));
  }

  private static Instant orElse(@Nullable Instant known, Instant now) {
    return known == null ? now : known;
  }
}
