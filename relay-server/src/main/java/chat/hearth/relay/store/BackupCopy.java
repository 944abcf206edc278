package chat.hearth.relay.store;

import chat.hearth.model.BlobId;
import chat.hearth.wire.FrameCodec;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A backup unpacked in a folder of its own, where it can be opened like a relay's data. */
final class BackupCopy implements AutoCloseable {

  private static final String FILE = "relay.mv.db";

  private final Path backup;
  private final Path folder;

  private BackupCopy(Path backup, Path folder) {
    this.backup = backup;
    this.folder = folder;
  }

  /**
   * Unpacks a backup; the check sums of its file are compared.
   *
   * @param folder not there yet; gone again when this is closed
   */
  static BackupCopy unpack(Path backup, Path folder) {
    BackupCopy copy = new BackupCopy(backup, folder);
    try {
      requireFile(backup);
      Files.createDirectories(folder);
      copy.unpack();
      return copy;
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e instanceof StorageException s ? s : copy.explain(e);
    }
  }

  private static void requireFile(Path backup) {
    if (!Files.isRegularFile(backup)) {
      throw new StorageException(
          StorageException.Cause.OTHER, "There is no backup " + backup + ".", null);
    }
  }

  private void unpack() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !entry.getName().endsWith(FILE)) {
        entry = zip.getNextEntry();
      }
      if (entry == null) {
        throw damaged("there is no " + FILE + " in it", null);
      }
      copy(zip);
      if (zip.getNextEntry() != null) {
        throw damaged("there is more in it than one database", null);
      }
    }
  }

  private void copy(InputStream zip) throws IOException {
    try (OutputStream out =
        new PortionedOutput(
            FileChannel.open(file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      zip.transferTo(out);
    }
  }

  /**
   * A copy that is good.
   *
   * @param named the files that its messages name
   */
  record Checked(Contents contents, List<BlobId> named) {}

  /** The database's file. */
  Path file() {
    return folder.resolve(FILE);
  }

  /**
   * Opens the copy and reads all of it; it is closed again when this returns.
   *
   * @param patience asked now and then, and may throw
   */
  Checked check(Scan.Patience patience) {
    return OwnThread.run(
        () -> {
          try (Connection c = open()) {
            Migrations.requireOurs(url());
            Scan scan = new Scan(c, patience);
            Scan.ALWAYS.forEach(scan::table);
            scan.tables().stream().filter(t -> !Scan.ALWAYS.contains(t)).forEach(scan::table);
            new LogCheck(c, new FrameCodec(), patience).run();
            scan.rows(
                "the index of the table event",
                "select client_id, thread_id, user_id from event"
                    + " order by client_id, thread_id, user_id");
            return new Checked(Contents.of(c), ReferenceStore.named(c));
          } catch (SQLException | RuntimeException e) {
            throw explain(e);
          }
        });
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url(), Database.USER, "");
  }

  private String url() {
    return H2Dialect.in(folder).url() + ";IFEXISTS=TRUE";
  }

  private StorageException explain(Exception e) {
    if (e instanceof ZipException || e instanceof EOFException) {
      return damaged("it is not whole", e);
    }
    StorageException known = e instanceof StorageException s ? s : H2Dialect.in(folder).explain(e);
    return switch (known.kind()) {
      case CORRUPT ->
          e instanceof StorageException ? damaged(String.valueOf(e.getMessage()), e) : damaged(e);
      case OTHER -> e instanceof StorageException ? known : damaged(e);
      case FULL, LOCKED, DENIED, NEWER -> known;
    };
  }

  private StorageException damaged(Exception e) {
    return damaged("it can't be opened", e);
  }

  private StorageException damaged(String why, @Nullable Exception e) {
    return new StorageException(
        StorageException.Cause.CORRUPT,
        "The backup " + backup + " is of no use: " + why.replaceFirst("\\.$", "") + ".",
        e);
  }

  @Override
  public void close() {
    Debris.remove(folder);
  }
}
