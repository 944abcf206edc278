package chat.hearth.ui.signin;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The relay could not be started on this computer. */
public final class HostingException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int busyPort;
  private final int freePort;

  private final @Nullable Instant backup;

  private HostingException(String message, int busyPort, int freePort, @Nullable Instant backup) {
    super(message);
    this.busyPort = busyPort;
    this.freePort = freePort;
    this.backup = backup;
  }

  /** Another program listens on the port; a free one is known. */
  public static HostingException portInUse(int busyPort, int freePort) {
    return new HostingException("port " + busyPort + " is in use", busyPort, freePort, null);
  }

  /** Anything else; one sentence that says what to do. */
  public static HostingException because(String sentence) {
    return new HostingException(sentence, 0, 0, null);
  }

  /** The team's data are damaged; there is a backup of them. */
  public static HostingException damaged(String sentence, Instant backup) {
    return new HostingException(sentence, 0, 0, backup);
  }

  /** When the backup was made that could be restored; empty where that would not help. */
  public Optional<Instant> backup() {
    return Optional.ofNullable(backup);
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
