package chat.hearth.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A person's account on one relay. Small positive numbers, given by the relay.
 *
 * @param value greater than zero
 */
public record UserId(@JsonValue long value) implements Comparable<UserId> {

  /** Fails with an {@link IllegalArgumentException} unless the number is positive. */
  @JsonCreator
  public UserId {
    Check.id("user id", value);
  }

  @Override
  public int compareTo(UserId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
