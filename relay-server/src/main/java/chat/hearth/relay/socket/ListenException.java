package chat.hearth.relay.socket;

/** The relay can't listen where it should. The message is one sentence for people. */
public final class ListenException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean portInUse;

  ListenException(String message, boolean portInUse, Throwable cause) {
    super(message, cause);
    this.portInUse = portInUse;
  }

  /** Whether another port would do. */
  public boolean portInUse() {
    return portInUse;
  }
}
