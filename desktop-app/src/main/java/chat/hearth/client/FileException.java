package chat.hearth.client;

/** A file can't be taken or put away. The message is for logs; screens word the reason. */
public final class FileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What a screen can tell apart. */
  public enum Reason {
    /** It has no bytes. */
    EMPTY,
    /** It is a folder, or can't be read. */
    UNREADABLE,
    /** It can't be written where it should. */
    UNWRITABLE,
    /** It is not on this device. */
    NOT_HERE
  }

  /** For this reason. */
  public FileException(Reason reason, String text) {
    super(text);
    this.reason = reason;
  }

  /** What went wrong. */
  public Reason reason() {
    return reason;
  }
}
