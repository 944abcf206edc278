package chat.hearth.relay.socket;

import java.util.function.Consumer;

/** One connection as its writer sees it. */
interface Wire {

  /**
   * Writes a text frame; does not wait.
   *
   * @param done told once whether the network has taken it: by this thread before this returns, or
   *     later by any; never where the connection ends meanwhile
   */
  void send(String text, Consumer<Boolean> done);

  /** Asks whether somebody is there; does not wait. */
  void ping();

  /** Says goodbye; the connection ends at the latest some seconds later. */
  void close(int code, String reason);

  /** Ends the connection now, whatever is still under way. */
  void cut();
}
