package chat.hearth.relay;

import chat.hearth.relay.store.Backups;
import chat.hearth.relay.store.StorageException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The relay can't start. The message is one sentence for people that says what to do. */
public final class RelayStartException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is in the way. */
  public enum Problem {
    /** Another program listens there. */
    PORT_IN_USE,
    /** The address is not of this machine, or the port may not be used. */
    ADDRESS,
    /** The data can't be opened. */
    DATA,
    /** The data are damaged; nothing was changed. */
    DAMAGED
  }

  private final Problem problem;
  private final @Nullable Instant backup;

  RelayStartException(Problem problem, Exception cause) {
    super(cause.getMessage(), cause);
    this.problem = problem;
    this.backup = null;
  }

  private RelayStartException(String message, @Nullable Instant backup, Exception cause) {
    super(message, cause);
    this.problem = Problem.DAMAGED;
    this.backup = backup;
  }

  /** The data are damaged; says which backup there is and how it is put back. */
  static RelayStartException damaged(
      StorageException cause, Path data, Optional<Backups.Backup> newest) {
    String what = String.valueOf(cause.getMessage()).replaceFirst("\\.$", "");
    String help =
        newest
            .map(
                b ->
                    "the last good backup is of %s; put it back with: %s restore newest --data %s"
                        .formatted(
                            BackupWords.time(b.at()), RelayMain.COMMAND, data.toAbsolutePath()))
            .orElse(
                "there is no backup in %s; put your own in its place, with: %s restore FILE --data %s"
                    .formatted(data.resolve("backups"), RelayMain.COMMAND, data.toAbsolutePath()));
    return new RelayStartException(
        what + "; nothing was changed, and " + help,
        newest.map(Backups.Backup::at).orElse(null),
        cause);
  }

  /** When the backup was made that could be put in the place of damaged data. */
  public Optional<Instant> backup() {
    return Optional.ofNullable(backup);
  }

  /** What is in the way. */
  public Problem problem() {
    return problem;
  }
}
