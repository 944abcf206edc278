package chat.hearth.client.net;

import java.io.IOException;

/** Opens lines to relays. */
@FunctionalInterface
public interface Dialer {

  /** Connects within a few seconds or fails. */
  Line dial(String host, int port, Line.Listener listener) throws IOException;
}
