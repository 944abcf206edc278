package chat.hearth.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The name that a device gives to what it appends to a thread, before the relay has numbered it. A
 * resend with the same id gets the first answer again, for ever.
 *
 * @param value a UUID of version 7 (RFC 9562): time first, so that new ones are neighbours in an
 *     index
 */
public record ClientId(@JsonValue UUID value) implements Comparable<ClientId> {

  /** Fails with an {@link IllegalArgumentException} unless the UUID has version 7. */
  @JsonCreator
  public ClientId {
    if (value.version() != 7 || value.variant() != 2) {
      throw new IllegalArgumentException("client id must be a UUID of version 7");
    }
  }

  /** A new id from the clock's milliseconds and 74 random bits. */
  public static ClientId mint(Clock clock, RandomGenerator random) {
    long high = (clock.millis() << 16) | 0x7000 | (random.nextLong() & 0x0FFF);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new ClientId(new UUID(high, low));
  }

  /** Reads the usual text form; fails with an {@link IllegalArgumentException}. */
  public static ClientId parse(String text) {
    return new ClientId(UUID.fromString(text));
  }

  /** In the order of minting. */
  @Override
  public int compareTo(ClientId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
