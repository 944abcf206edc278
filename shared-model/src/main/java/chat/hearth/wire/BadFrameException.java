package chat.hearth.wire;

/** A frame that can't be read. The message is one sentence that may be sent to the other side. */
public final class BadFrameException extends Exception {

  private static final long serialVersionUID = 1L;

  private final long id;

  BadFrameException(long id, String message) {
    super(message);
    this.id = id;
  }

  /** The request's id where it could be read, else 0. */
  public long id() {
    return id;
  }
}
