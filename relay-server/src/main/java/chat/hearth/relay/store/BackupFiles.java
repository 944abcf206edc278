package chat.hearth.relay.store;

import chat.hearth.model.BlobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that messages of backups name, in the folder {@code files} beside the backups: each
 * lies there once, however many name it, and is a second name of the relay's own file where the
 * file system knows such. A list beside each backup says which it needs.
 */
final class BackupFiles {

  private static final Logger LOG = LoggerFactory.getLogger(BackupFiles.class);
  private static final String LIST = ".files";

  /** Messages need the disk more than copies of files do. */
  private static final long RESERVE = 256L << 20;

  private final Path folder;
  private final BlobTree kept;

  /** Beside the backups of a folder. */
  BackupFiles(Path folder) {
    this.folder = folder;
    this.kept = new BlobTree(folder.resolve("files"));
  }

  /** Beside a backup, wherever it lies. */
  static BackupFiles beside(Path backup) {
    return new BackupFiles(backup.toAbsolutePath().resolveSibling(""));
  }

  /**
   * Keeps files for a backup that has not got its name yet.
   *
   * @param blobs the relay's own
   * @param backup the name that it will get
   */
  FileCount keep(List<BlobId> named, BlobTree blobs, Path backup, Scan.Patience patience)
      throws IOException {
    int missing = 0;
    for (BlobId blob : named) {
      patience.lasts();
      missing += kept.has(blob) || lay(blob, blobs, kept) ? 0 : 1;
    }
    if (!named.isEmpty()) {
      write(named, list(backup));
    }
    return new FileCount(named.size(), missing);
  }

  /** Looks at every byte of the files that a backup names. */
  FileCount check(List<BlobId> named, Scan.Patience patience) {
    int missing = 0;
    for (BlobId blob : named) {
      patience.lasts();
      missing += kept.has(blob) && isWhole(kept.file(blob), blob) ? 0 : 1;
    }
    return new FileCount(named.size(), missing);
  }

  /** Brings back what the relay has no more. */
  FileCount giveBack(List<BlobId> named, BlobTree blobs, Instant now) {
    int missing = 0;
    for (BlobId blob : named) {
      missing += blobs.has(blob) || isBack(blob, blobs, now) ? 0 : 1;
    }
    return new FileCount(named.size(), missing);
  }

  private boolean isBack(BlobId blob, BlobTree blobs, Instant now) {
    if (!kept.has(blob) || !isWhole(kept.file(blob), blob) || !lay(blob, kept, blobs)) {
      return false;
    }
    try {
      Files.setLastModifiedTime(blobs.file(blob), FileTime.from(now));
    } catch (IOException e) {
      LOG.debug("{} is not marked as used: {}", blob, e.toString());
    }
    return true;
  }

  /** Takes away what none of these backups needs, and the lists of others. */
  void keepOnly(Collection<Path> backups) throws IOException {
    Set<Path> lists = new HashSet<>();
    Set<String> needed = new HashSet<>();
    for (Path backup : backups) {
      Path list = list(backup);
      if (lists.add(list) && Files.exists(list)) {
        needed.addAll(Files.readAllLines(list));
      }
    }
    for (BlobId blob : kept.find(_ -> true)) {
      if (!needed.contains(blob.value())) {
        Debris.remove(kept.file(blob));
      }
    }
    BlobTree.files(folder, 1).stream()
        .filter(f -> f.toString().endsWith(LIST) && !lists.contains(f))
        .forEach(Debris::remove);
  }

  /** Whole and on the disk itself before its backup has a name: what a list lacks is removed. */
  private static void write(List<BlobId> named, Path list) throws IOException {
    Path fresh = list.resolveSibling("making" + LIST);
    Files.write(fresh, named.stream().map(BlobId::value).toList());
    Backups.sync(fresh);
    Files.move(fresh, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Backups.syncFolder(list.resolveSibling(""));
  }

  private static Path list(Path backup) {
    String name = backup.getFileName().toString();
    return backup.resolveSibling(name.replaceFirst("\\.zip$", "") + LIST);
  }

  private static boolean isWhole(Path file, BlobId blob) {
    try {
      return BlobTree.digest(file).equals(blob);
    } catch (IOException _) {
      return false;
    }
  }

  /** Whether it is in the other tree now, whole; a file that can't be is no reason to stop. */
  private static boolean lay(BlobId blob, BlobTree from, BlobTree to) {
    if (!from.has(blob)) {
      return false;
    }
    try {
      to.makeDirectory(blob);
      boolean there = Backups.linked(from.file(blob), to.file(blob)) || copied(blob, from, to);
      to.sync(blob);
      return there;
    } catch (IOException e) {
      LOG.warn("The file {} is not kept: {}", blob, e.toString());
      return false;
    }
  }

  /** A disk of its own, or without second names, gets a copy while there is room for more. */
  private static boolean copied(BlobId blob, BlobTree from, BlobTree to) throws IOException {
    Path making = to.root().resolve("making");
    long room = Files.getFileStore(to.root()).getUsableSpace();
    if (room - Files.size(from.file(blob)) < RESERVE) {
      throw new IOException("no room for a copy");
    }
    try {
      Files.copy(from.file(blob), making, StandardCopyOption.REPLACE_EXISTING);
      Backups.sync(making);
      if (!isWhole(making, blob)) {
        return false;
      }
      Files.move(making, to.file(blob), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } finally {
      Debris.remove(making);
    }
  }
}
