package chat.hearth.ui.signin;

/** The relay could not be started on this computer. */
public final class HostingException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int busyPort;
  private final int freePort;

  private HostingException(String message, int busyPort, int freePort) {
    super(message);
    this.busyPort = busyPort;
    this.freePort = freePort;
  }

  /** Another program listens on the port; a free one is known. */
  public static HostingException portInUse(int busyPort, int freePort) {
    return new HostingException("port " + busyPort + " is in use", busyPort, freePort);
  }

  /** Anything else; one sentence that says what to do. */
  public static HostingException because(String sentence) {
    return new HostingException(sentence, 0, 0);
  }

  /** The port that is taken, or 0 where that is not what is wrong. */
  public int busyPort() {
    return busyPort;
  }

  /** A port that is free. */
  public int freePort() {
    return freePort;
  }
}
