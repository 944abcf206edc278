package chat.hearth.client;

/** A file can't be taken or put away. The message is for logs; screens word the reason. */
public final class FileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final long bytes;
  private final long room;

  /** What a screen can tell apart. */
  public enum Reason {
    /** It has no bytes. */
    EMPTY,
    /** It is a folder. */
    FOLDER,
    /** It is larger than the relay takes. */
    TOO_LARGE,
    /** This computer's disk has no room for a copy. */
    NO_SPACE,
    /** It can't be read. */
    UNREADABLE,
    /** It can't be written where it should. */
    UNWRITABLE,
    /** It is not on this device. */
    NOT_HERE
  }

  /** For a reason that has nothing to do with its size. */
  public FileException(Reason reason, String text) {
    this(reason, text, 0, 0);
  }

  /**
   * For this reason.
   *
   * @param bytes how large it is
   * @param room how many bytes it may have
   */
  public FileException(Reason reason, String text, long bytes, long room) {
    super(text);
    this.reason = reason;
    this.bytes = bytes;
    this.room = room;
  }

  /** What went wrong. */
  public Reason reason() {
    return reason;
  }

  /** How large it is, where that is the reason. */
  public long bytes() {
    return bytes;
  }

  /** How many bytes it may have, where that is the reason. */
  public long room() {
    return room;
  }
}
