package chat.hearth.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * A conversation, shared by all its members. The device that starts the thread mints the number
 * from its user and the time, so a thread can be started while offline and keeps its id for life.
 *
 * @param value greater than zero and below 2^53, so that every JSON reader keeps it exact
 */
public record ThreadId(@JsonValue long value) implements Comparable<ThreadId> {

  private static final long EPOCH_MILLIS = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  private static final int USER_BITS = 12;
  private static final long MAX = (1L << 53) - 1;

  /** Fails with an {@link IllegalArgumentException} unless the number is in range. */
  @JsonCreator
  public ThreadId {
    Check.id("thread id", value);
    if (value > MAX) {
      throw new IllegalArgumentException("thread id must be below 2^53");
    }
  }

  /**
   * The milliseconds since 2024 followed by the low 12 bits of the creator. Two users can meet only
   * in the same millisecond; the relay refuses the second with {@code id_taken}.
   */
  public static ThreadId mint(UserId creator, Instant created) {
    long millis = created.toEpochMilli() - EPOCH_MILLIS;
    return new ThreadId((millis << USER_BITS) | (creator.value() & ((1L << USER_BITS) - 1)));
  }

  @Override
  public int compareTo(ThreadId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
