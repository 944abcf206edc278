package chat.hearth.relay;

import chat.hearth.model.EventBody;
import chat.hearth.relay.log.CommitListener;
import chat.hearth.relay.log.CommittedBatch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Counts messages since midnight: the store is asked once, then commits are counted along. */
final class MessagesToday implements CommitListener {

  /** Counts the messages that were kept in a span of time. */
  interface Stored {
    long messages(Instant from, Instant to);
  }

  private final Clock clock;
  private final Stored stored;
  private final Instant startedAt;
  private LocalDate day;
  private long sinceStart;
  private OptionalLong beforeStart = OptionalLong.empty();

  MessagesToday(Clock clock, Stored stored) {
    this.clock = clock;
    this.stored = stored;
    this.startedAt = clock.instant();
    this.day = LocalDate.now(clock);
  }

  @Override
  public void committed(CommittedBatch batch) {
    long messages =
        batch.runs().stream()
            .flatMap(run -> run.events().stream())
            .filter(event -> event.body() instanceof EventBody.Message)
            .count();
    synchronized (this) {
      turn();
      sinceStart += messages;
    }
  }

  /** May ask the store; commits don't wait for that. */
  long count() {
    LocalDate asked = unknown();
    if (asked != null) {
      Instant midnight = asked.atStartOfDay(clock.getZone()).toInstant();
      learn(asked, stored.messages(midnight, startedAt));
    }
    synchronized (this) {
      turn();
      return beforeStart.orElse(0) + sinceStart;
    }
  }

  /** The day of which nobody has asked the store yet. */
  private synchronized @Nullable LocalDate unknown() {
    turn();
    return beforeStart.isEmpty() ? day : null;
  }

  private synchronized void learn(LocalDate asked, long messages) {
    if (asked.equals(day) && beforeStart.isEmpty()) {
      beforeStart = OptionalLong.of(messages);
    }
  }

  private synchronized void turn() {
    LocalDate now = LocalDate.now(clock);
    if (!now.equals(day)) {
      day = now;
      sinceStart = 0;
      beforeStart = OptionalLong.of(0);
    }
  }
}
