package chat.hearth.client.store;

/** The local database does not work. The message is one sentence that says what to do. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  StoreException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** What a screen can tell apart. */
  public enum Kind {
    /** Another process has the same profile open. */
    IN_USE,
    /** The folder can't be read or written. */
    NO_ACCESS,
    /** No space left. */
    DISK_FULL,
    /** Made by a newer version of Hearth. */
    NEWER,
    /** The file is damaged. */
    CORRUPT,
    /** The profile was closed meanwhile. */
    CLOSED,
    /** Anything else. */
    OTHER
  }
}
