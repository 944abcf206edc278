package chat.hearth.ui.signin;

import chat.hearth.ui.kit.HostTrouble;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The relay could not be started on this computer. */
public final class HostingException extends Exception {

  private static final long serialVersionUID = 1L;

  private final HostTrouble why;
  private final int busyPort;
  private final int freePort;

  private final @Nullable Instant backup;

  private HostingException(
      HostTrouble why, String message, int busyPort, int freePort, @Nullable Instant backup) {
    super(message);
    this.why = why;
    this.busyPort = busyPort;
    this.freePort = freePort;
    this.backup = backup;
  }

  /** Another program listens on the port; a free one is known. */
  public static HostingException portInUse(int busyPort, int freePort) {
    String message = "port " + busyPort + " is in use";
    return new HostingException(HostTrouble.PORT, message, busyPort, freePort, null);
  }

  /**
   * Anything else.
   *
   * @param message one English sentence, for logs; screens choose their words by the trouble
   */
  public static HostingException because(HostTrouble why, String message) {
    return new HostingException(why, message, 0, 0, null);
  }

  /** The team's data are damaged; there is a backup of them. */
  public static HostingException damaged(String message, Instant backup) {
    return new HostingException(HostTrouble.DAMAGED, message, 0, 0, backup);
  }

  /** What is in the way. */
  public HostTrouble why() {
    return why;
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
