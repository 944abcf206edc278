package chat.hearth.ui.signin;

import chat.hearth.client.RelayAddress;

/** This computer as the team's relay, as the first screens need it. */
public interface Hosting {

  /** What this computer is called. */
  String computer();

  /**
   * Starts the relay here, or returns the running one. Blocks for up to a few seconds.
   *
   * @param team the team's name
   * @param port where to listen; 0 for the usual one
   * @return where this computer itself reaches it
   */
  RelayAddress start(String team, int port) throws HostingException;
}
