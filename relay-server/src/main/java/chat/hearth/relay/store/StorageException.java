package chat.hearth.relay.store;

import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The database can't do what it should. The message is one sentence for the person who runs the
 * relay; {@link #problem()} is what a device is told.
 */
public final class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What went wrong, as far as it can be told. */
  public enum Cause {
    /** No space left on the disk; goes on by itself when there is. */
    FULL(true, ProblemCode.STORAGE_FULL, "The relay's disk is full; it will be tried again."),
    /** Another process has the database open. */
    LOCKED(true, ProblemCode.INTERNAL, "The relay can't open its data now; try again later."),
    /** The folder or file may not be written. */
    DENIED(false, ProblemCode.INTERNAL, "The relay can't write its data; tell its operator."),
    /** The file is damaged. */
    CORRUPT(false, ProblemCode.INTERNAL, "The relay's data is damaged; tell its operator."),
    /** The database was written by a later version. */
    NEWER(false, ProblemCode.INTERNAL, "The relay must be updated; tell its operator."),
    /** Anything else. */
    OTHER(true, ProblemCode.INTERNAL, "The relay had a fault in its data; try again later.");

    private final boolean retryable;
    private final ProblemCode code;
    private final String text;

    Cause(boolean retryable, ProblemCode code, String text) {
      this.retryable = retryable;
      this.code = code;
      this.text = text;
    }
  }

  private final Cause kind;

  StorageException(Cause kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What went wrong. */
  public Cause kind() {
    return kind;
  }

  /** Whether the same work may succeed later without anybody's help but space or time. */
  public boolean retryable() {
    return kind.retryable;
  }

  /** What goes on the wire. */
  public Problem problem() {
    return new Problem(kind.code, kind.text);
  }
}
