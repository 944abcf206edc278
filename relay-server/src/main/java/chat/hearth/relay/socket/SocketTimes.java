package chat.hearth.relay.socket;

import java.time.Duration;

/**
 * How patient the relay is with a connection.
 *
 * @param ping between two pings
 * @param silence without a word or pong before it is cut
 * @param send for one frame to be taken by the network
 * @param handshake of TLS, from its first byte to its end
 */
public record SocketTimes(Duration ping, Duration silence, Duration send, Duration handshake) {

  /** 25 s, 60 s, 20 s and 10 s. */
  public static final SocketTimes DEFAULT =
      new SocketTimes(
          Duration.ofSeconds(25),
          Duration.ofSeconds(60),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10));
}
