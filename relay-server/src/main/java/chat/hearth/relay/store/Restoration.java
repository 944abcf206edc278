package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Puts a backup in the place of a relay's data, which are kept beside it under another name. */
public final class Restoration {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'before-restore-'uuuu-MM-dd'T'HH-mm-ss'Z'")
          .withZone(ZoneOffset.UTC);

  static final String OPENED = "restoring-";

  private final Path data;
  private final Clock clock;

  /** In a data folder, which is made if it is not there. */
  public Restoration(Path data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /**
   * What was done.
   *
   * @param contents of the backup
   * @param files that its messages name, and how many of them were nowhere to be found
   * @param kept where the data from before are; the data folder itself where there were none
   */
  public record Done(Contents contents, FileCount files, Path kept) {}

  /**
   * Opens the backup and reads all of it, then puts it in place. At its next start the relay has a
   * new epoch. What fails before the very last step changes nothing.
   *
   * @throws StorageException LOCKED while a relay runs here; CORRUPT where the backup is of no use
   */
  public Done restore(Path backup) {
    try {
      Files.createDirectories(data);
      try (FolderLock lock = FolderLock.take(data);
          BackupCopy copy = BackupCopy.unpack(backup, Files.createTempDirectory(data, OPENED))) {
        BackupCopy.Checked good = copy.check(() -> true);
        FileCount files =
            BackupFiles.beside(backup).giveBack(good.named(), BlobTree.in(data), clock.instant());
        Path kept = keepPresent();
        lock.mark().putNothing();
        Files.move(
            copy.file(),
            file(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        Backups.syncFolder(data);
        return new Done(good.contents(), files, kept);
      }
    } catch (IOException e) {
      throw H2Dialect.in(data).explain(e);
    }
  }

  /** The same with the newest backup in the data folder. */
  public Done restoreNewest() {
    return restore(
        new Backups(data, clock)
            .newest()
            .map(Backups.Backup::file)
            .orElseThrow(
                () ->
                    new StorageException(
                        StorageException.Cause.OTHER,
                        "There is no backup in " + data.resolve("backups") + ".",
                        null)));
  }

  private Path file() {
    return data.resolve("relay.mv.db");
  }

  /** A second name for the present file, so that there is never none in its place. */
  private Path keepPresent() throws IOException {
    if (!Files.exists(file())) {
      return data;
    }
    Path kept = newFolder();
    Path old = kept.resolve("relay.mv.db");
    if (!Backups.linked(file(), old)) {
      Files.copy(file(), old, StandardCopyOption.COPY_ATTRIBUTES);
    }
    Backups.syncFolder(kept);
    return kept;
  }

  private Path newFolder() throws IOException {
    for (int again = 0; true; again++) {
      Path folder = data.resolve(NAME.format(clock.instant().plusSeconds(again)));
      try {
        return Files.createDirectory(folder);
      } catch (FileAlreadyExistsException _) {
        // two within a second: the next name
      }
    }
  }
}
