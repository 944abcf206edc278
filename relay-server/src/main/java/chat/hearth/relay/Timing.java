package chat.hearth.relay;

import chat.hearth.relay.socket.SocketTimes;
import java.time.Duration;

/**
 * How patient the relay is.
 *
 * @param signIn with a connection that does not sign in
 * @param gather presence changes before they are told
 * @param backups how soon after the start, and how often, it looks whether a backup is due
 */
record Timing(SocketTimes socket, Duration signIn, Duration gather, Duration backups) {

  static final Timing DEFAULT =
      new Timing(
          SocketTimes.DEFAULT,
          Duration.ofSeconds(10),
          Duration.ofMillis(100),
          Duration.ofMinutes(1));
}
