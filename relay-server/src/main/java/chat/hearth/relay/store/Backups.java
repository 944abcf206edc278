package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The folder {@code backups} in a relay's data folder. What bears a backup's name there was whole,
 * could be opened and was read from end to end when it got that name. Every failure is a {@link
 * StorageException}, and leaves nothing behind.
 */
public final class Backups {

  /** How many are kept. */
  public static final int KEPT = 7;

  private static final int TRIES = 3;
  private static final String OPENED = "opened-";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'relay-'uuuu-MM-dd'T'HH-mm-ss'Z.zip'").withZone(ZoneOffset.UTC);

  private final Path data;
  private final Path folder;
  private final BlobTree blobs;
  private final BackupFiles files;
  private final Clock clock;
  private final Lock lock = new ReentrantLock();
  private volatile boolean stopped;

  /** The backups of a data folder, which need not be there yet. */
  public Backups(Path data, Clock clock) {
    this.data = data;
    this.folder = data.resolve("backups");
    this.blobs = BlobTree.in(data);
    this.files = new BackupFiles(folder);
    this.clock = clock;
  }

  /**
   * A backup.
   *
   * @param at when it was made, in whole seconds
   */
  public record Backup(Path file, Instant at) {}

  /** A new backup and what is in it. */
  public record Made(Backup backup, Contents contents, FileCount files) {}

  /** A backup that was read from end to end, and is good. */
  public record Verified(Contents contents, FileCount files) {}

  /** All that are there, the newest first. */
  public List<Backup> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> backup(file).stream())
          .sorted(Comparator.comparing(Backup::at).reversed())
          .toList();
    } catch (IOException e) {
      throw H2Dialect.in(folder).explain(e);
    }
  }

  /** The newest. */
  public Optional<Backup> newest() {
    return list().stream().findFirst();
  }

  private static Optional<Backup> backup(Path file) {
    try {
      Instant at = NAME.parse(file.getFileName().toString(), Instant::from);
      return Optional.of(new Backup(file, at));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Makes one of the database that is open here, while it goes on with its work. */
  public Made make(Database database) {
    return make(zip -> database.copyTo(zip));
  }

  /**
   * Makes one of data that nobody has open.
   *
   * @throws StorageException LOCKED where somebody has
   */
  public Made makeAtRest() {
    requireData();
    try (FolderLock _ = FolderLock.take(data)) {
      return OwnThread.run(
          () -> {
            try (Connection c = DriverManager.getConnection(dialect().url(), Database.USER, "")) {
              return make(c);
            } catch (SQLException e) {
              throw dialect().explain(e);
            }
          });
    }
  }

  /** Whether a relay has the data folder open now. */
  public static boolean inUse(Path data) {
    if (!FolderLock.wasTaken(data)) {
      return false; // and no lock is left that the relay's account could not take
    }
    try (FolderLock _ = FolderLock.take(data)) {
      return false;
    } catch (StorageException e) {
      return e.kind() == StorageException.Cause.LOCKED;
    }
  }

  private void requireData() {
    if (!Files.isRegularFile(data.resolve("relay.mv.db"))) {
      throw new StorageException(
          StorageException.Cause.OTHER, "There is no relay's data in " + data + ".", null);
    }
  }

  /** Makes one over a connection, before the tables are changed. */
  Made make(Connection c) {
    return make(zip -> copy(c, dialect(), zip));
  }

  private interface Source {
    void copyTo(Path zip);
  }

  private Made make(Source source) {
    lock.lock();
    try {
      for (int tries = 1; true; tries++) {
        try {
          return makeOnce(source);
        } catch (StorageException e) {
          if (e.kind() != StorageException.Cause.CORRUPT || tries == TRIES || stopped) {
            throw e;
          }
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** What is on the way bears a name that does not count; only one is on the way at a time. */
  private Made makeOnce(Source source) {
    Path making = folder.resolve("making.zip");
    Path opened = folder.resolve("making");
    Debris.remove(making);
    Debris.remove(opened);
    Debris.removeOld(folder, OPENED, clock.instant());
    Debris.removeOld(data, Restoration.OPENED, clock.instant());
    try {
      Files.createDirectories(folder);
      source.copyTo(making);
      sync(making);
      BackupCopy.Checked good;
      try (BackupCopy copy = BackupCopy.unpack(making, opened)) {
        good = copy.check(this::goOn);
      }
      Backup made = unused();
      FileCount kept = files.keep(good.named(), blobs, made.file, this::goOn);
      Files.move(making, made.file, StandardCopyOption.ATOMIC_MOVE);
      syncFolder(folder);
      removeOld();
      return new Made(made, good.contents(), kept);
    } catch (IOException e) {
      throw new H2Dialect("file:" + folder.resolve("making")).explain(e);
    } finally {
      Debris.remove(making);
    }
  }

  /** A name that no other has. */
  private Backup unused() {
    Instant at = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    while (Files.exists(folder.resolve(NAME.format(at)))) {
      at = at.plusSeconds(1);
    }
    return new Backup(folder.resolve(NAME.format(at)), at);
  }

  private void removeOld() throws IOException {
    list().stream().skip(KEPT).map(Backup::file).forEach(Debris::remove);
    files.keepOnly(list().stream().map(Backup::file).toList());
  }

  /**
   * Opens a backup and reads all of it, and the files that lie beside it.
   *
   * @throws StorageException whose message says what is wrong with it
   */
  public Verified verify(Path file) {
    try (BackupCopy copy = unpack(file)) {
      BackupCopy.Checked good = copy.check(this::goOn);
      FileCount found = BackupFiles.beside(file).check(good.named(), this::goOn);
      return new Verified(good.contents(), found);
    }
  }

  /** As {@link #verify}, without its files. */
  public Contents contents(Path file) {
    try (BackupCopy copy = unpack(file)) {
      return copy.check(this::goOn).contents();
    }
  }

  /** In the data folder if it can be, as there is room for another. */
  private BackupCopy unpack(Path file) {
    try {
      Files.createDirectories(folder);
      return BackupCopy.unpack(file, Files.createTempDirectory(folder, OPENED));
    } catch (IOException e) {
      throw new H2Dialect("file:" + folder.resolve("opened")).explain(e);
    }
  }

  /** Ends what is on the way as soon as it can. */
  public void stop() {
    stopped = true;
  }

  private boolean goOn() {
    if (stopped) {
      throw new StorageException(StorageException.Cause.OTHER, "The relay stops.", null);
    }
    return true;
  }

  private Dialect dialect() {
    return H2Dialect.in(data);
  }

  /** Copies the open database into a zip file; writers go on meanwhile. */
  static void copy(Connection c, Dialect dialect, Path zip) {
    try {
      dialect.copyTo(c, zip);
    } catch (SQLException e) {
      throw dialect.explain(e);
    }
  }

  /** Gives a file a second name; false on a file system that knows no such thing, or across two. */
  static boolean linked(Path file, Path second) {
    try {
      Files.createLink(second, file);
      return true;
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }

  static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** The new name itself; some systems neither need nor allow it. */
  public static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // Windows has no such thing
    }
  }
}
