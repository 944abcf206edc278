package chat.hearth.client;

/** An installer could not be had. */
public final class UpdateException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The relay does not answer, stopped in the middle, or has it no more. */
    UNREACHABLE,
    /** What came is not what was promised; it was deleted. */
    WRONG_CONTENT,
    /** It can't be written here. */
    LOCAL_STORAGE
  }

  private final Reason reason;

  /** With the sentence of what caused it, for the log. */
  public UpdateException(Reason reason, Throwable cause) {
    super(cause.getMessage(), cause);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
