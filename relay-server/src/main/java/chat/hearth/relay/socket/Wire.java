package chat.hearth.relay.socket;

import java.io.IOException;

/** One connection as its writer sees it. */
interface Wire {

  /**
   * Writes a text frame and waits until the network has taken it.
   *
   * @return false if the other side did not make room in time
   */
  boolean send(String text) throws IOException, InterruptedException;

  /** Asks whether somebody is there; does not wait. */
  void ping();

  /** Says goodbye; the connection ends at the latest some seconds later. */
  void close(int code, String reason);

  /** Ends the connection now, whatever is still under way. */
  void cut();
}
