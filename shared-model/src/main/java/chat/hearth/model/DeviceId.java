package chat.hearth.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One signed-in installation of one user. Small positive numbers, given by the relay.
 *
 * @param value greater than zero
 */
public record DeviceId(@JsonValue long value) implements Comparable<DeviceId> {

  /** Fails with an {@link IllegalArgumentException} unless the number is positive. */
  @JsonCreator
  public DeviceId {
    Check.id("device id", value);
  }

  @Override
  public int compareTo(DeviceId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
