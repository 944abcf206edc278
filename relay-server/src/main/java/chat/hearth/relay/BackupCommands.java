package chat.hearth.relay;

import chat.hearth.relay.store.Backups;
import chat.hearth.relay.store.Restoration;
import chat.hearth.relay.store.StorageException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What can be done with backups on the command line. */
final class BackupCommands {

  private static final String NEWEST = "newest";

  private BackupCommands() {}

  /** Says what was done, or one sentence about what is in the way; ends with 0 or 1. */
  abstract static class Step implements Callable<Integer> {

    @ParentCommand private RelayMain relay = new RelayMain();
    @Spec private CommandSpec spec = CommandSpec.create();

    final Path data() {
      return relay.data();
    }

    final Backups backups() {
      return new Backups(data(), Clock.systemUTC());
    }

    final Path named(String file) {
      if (!file.equals(NEWEST)) {
        return Path.of(file);
      }
      return backups()
          .newest()
          .map(Backups.Backup::file)
          .orElseThrow(
              () -> new Failed("There is no backup in " + data().resolve("backups") + "."));
    }

    /** The options make no sense: one sentence, and the command ends with 2. */
    final CommandLine.ParameterException wrong(String sentence) {
      return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }

    abstract String done() throws InterruptedException;

    @Override
    public final Integer call() throws InterruptedException {
      try {
        spec.commandLine().getOut().println(done());
        return 0;
      } catch (StorageException | Failed | UncheckedIOException e) {
        spec.commandLine().getErr().println(e.getMessage());
        return RelayMain.FAILED;
      }
    }
  }

  /** One sentence for people. */
  static final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failed(String sentence) {
      super(sentence);
    }
  }

  /** Makes a backup. */
  @Command(
      name = "backup",
      description = {
        "Makes a backup now, whether the relay runs or not: a zip file in the folder backups of",
        "the data folder, which was opened and read once before it counts. The newest "
            + Backups.KEPT
            + " are kept."
      },
      mixinStandardHelpOptions = true)
  static final class Backup extends Step {
    @Override
    String done() throws InterruptedException {
      try {
        return "Made " + BackupWords.made(backups().makeAtRest());
      } catch (StorageException e) {
        if (e.kind() != StorageException.Cause.LOCKED) {
          throw e;
        }
        return "Made " + new WishCall(data(), Wish.backup(data())).ask("");
      }
    }
  }

  /** Looks whether a backup is good. */
  @Command(
      name = "verify",
      description = {
        "Opens a backup in a temporary folder and reads all of it: every row can be read, no",
        "thread has a hole, all counts agree, and the files that messages name lie beside it.",
        "Changes nothing."
      },
      mixinStandardHelpOptions = true)
  static final class Verify extends Step {

    @Parameters(paramLabel = "FILE|newest", description = "A backup, or the newest there is.")
    private String file = NEWEST;

    @Override
    String done() {
      Path backup = named(file);
      Backups.Verified good = backups().verify(backup);
      String words = good.contents().words() + good.files().words();
      if (good.files().missing() > 0) {
        throw new Failed(backup + " is good but for its files: " + words);
      }
      return backup + " is good: " + words;
    }
  }

  /** Goes back to a backup. */
  @Command(
      name = "restore",
      description = {
        "Puts a backup in the place of the data, after reading all of it as verify does. The relay",
        "must be stopped. The present data are kept beside it, in a folder before-restore-TIME.",
        "When the relay starts again, devices bring back what it has no more."
      },
      mixinStandardHelpOptions = true)
  static final class Restore extends Step {

    @Parameters(paramLabel = "FILE|newest", description = "A backup, or the newest there is.")
    private String file = NEWEST;

    @Override
    String done() {
      Path backup = named(file);
      Restoration.Done done = new Restoration(data(), Clock.systemUTC()).restore(backup);
      String kept =
          done.kept().equals(data()) ? "" : "; what was there before is kept in " + done.kept();
      return "Restored " + backup + ": " + done.contents().words() + done.files().words() + kept;
    }
  }
}
