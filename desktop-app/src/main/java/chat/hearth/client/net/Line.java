package chat.hearth.client.net;

import java.io.IOException;

/** One open socket to a relay, carrying text frames. */
public interface Line extends AutoCloseable {

  /** Sends one frame; blocks while the socket is full. Safe for many threads. */
  void send(String frame) throws IOException;

  /** Asks the other side for a sign of life, which comes as {@link Listener#heard}. */
  void ping() throws IOException;

  /** What guards it: as it was asked for or, after a first sight, what was seen then. */
  default Guard guard() {
    return new Guard.None();
  }

  /** Closes the socket; {@link Listener#closed} follows once. Idempotent. */
  @Override
  void close();

  /** What comes in. Called by one thread at a time; must not block. */
  interface Listener {

    /** A frame came. */
    void frame(String frame);

    /** The other side is alive. */
    void heard();

    /**
     * The socket is closed.
     *
     * @param code the WebSocket close code; 1006 where the connection just broke
     */
    void closed(int code);
  }
}
