package chat.hearth.relay.socket;

import java.time.Duration;

/**
 * How patient the relay is with a connection.
 *
 * @param ping between two pings
 * @param silence without a word or pong before it is cut
 * @param send for one frame to be taken by the network
 */
public record SocketTimes(Duration ping, Duration silence, Duration send) {

  /** 25 s, 60 s and 20 s. */
  public static final SocketTimes DEFAULT =
      new SocketTimes(Duration.ofSeconds(25), Duration.ofSeconds(60), Duration.ofSeconds(20));
}
