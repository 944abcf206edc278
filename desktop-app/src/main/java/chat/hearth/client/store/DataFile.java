package chat.hearth.client.store;

import chat.hearth.client.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * {@code client.mv.db} of a profile folder. A damaged one is moved aside, never deleted; where the
 * damage shows while it is in use, a mark beside it says so to the next start. The file that takes
 * its place is whole, with all that could be saved, before anything is moved.
 */
final class DataFile {

  private static final String NAME = "client";
  private static final String FRESH = NAME + "-fresh";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final String scheme;
  private final Path folder;
  private final String name;
  private final Path file;
  private final Path mark;

  /**
   * The file of this folder.
   *
   * @param scheme what H2 reads and writes the file by; "" for the usual way
   */
  DataFile(String scheme, Path folder) {
    this(scheme, folder, NAME);
  }

  private DataFile(String scheme, Path folder, String name) {
    this.scheme = scheme;
    this.folder = folder.toAbsolutePath();
    this.name = name;
    this.file = this.folder.resolve(name + ".mv.db");
    this.mark = this.folder.resolve(NAME + ".damaged");
  }

  /**
   * The file in use.
   *
   * @param movedAside where the damaged one lies whose place it took, or null
   */
  record Opened(Tx tx, @Nullable Path movedAside) {}

  /** Opens the file, once: to close it would write it anew. A damaged one is moved aside before. */
  Opened open(Clock clock) {
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        takeOver(fresh()); // a start was killed halfway, or what was marked has been taken away
      }
      if (!Files.exists(mark)) {
        return new Opened(connect(), null);
      }
    } catch (IOException e) {
      throw noAccess("The profile folder " + folder + " can't be written.", e);
    } catch (StoreException e) {
      if (e.kind() != Kind.CORRUPT) {
        throw e;
      }
    }
    Path aside = setAside(clock);
    return new Opened(connect(), aside);
  }

  /** The connection to the file, which is made where there is none, with all tables. */
  Tx connect() {
    try {
      Connection connection = connection(";WRITE_DELAY=0;CACHE_SIZE=16384");
      try {
        connection.setAutoCommit(false);
        Tx tx = new Tx(connection);
        Schema.migrate(connection, tx);
        return tx;
      } catch (SQLException | RuntimeException e) {
        abandon(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** Remembers that the file is damaged, for the next start. */
  void markDamaged() {
    try {
      Files.writeString(mark, "The local database is moved aside at the next start.\n");
    } catch (IOException e) {
      // It shows again when the file is read again.
    }
  }

  private Connection connection(String settings) throws SQLException {
    String url = "jdbc:h2:" + scheme + folder.resolve(name) + ";DB_CLOSE_ON_EXIT=FALSE" + settings;
    return DriverManager.getConnection(url, "sa", "");
  }

  /**
   * Keeps a file that is not open under another name, as it may be another account's. Nothing that
   * belongs to it is left.
   */
  void setAsideAs(String other) throws IOException {
    if (Files.exists(file)) {
      Files.move(file, folder.resolve(NAME + "-" + other + ".mv.db"));
    }
    Files.deleteIfExists(mark);
    Files.deleteIfExists(fresh().file);
  }

  /** Removes a file that is not open, with all that was ever moved aside. */
  void delete() throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "{client.,client-}*")) {
      for (Path path : all) {
        Files.deleteIfExists(path);
      }
    }
  }

  private DataFile fresh() {
    return new DataFile(scheme, folder, FRESH);
  }

  private Salvage whatIsLeft() {
    Salvage salvage = new Salvage();
    try (Connection connection = connection(";ACCESS_MODE_DATA=r")) {
      salvage.read(new Tx(connection));
    } catch (SQLException e) {
      // nothing of it can be read; it is kept as it is
    }
    return salvage;
  }

  private void fill(Salvage salvage) throws IOException {
    Files.deleteIfExists(file); // of a start that came only so far
    Tx tx = connect();
    try {
      salvage.write(tx);
      tx.commit();
    } catch (SQLException e) {
      throw Faults.of(e);
    } finally {
      close(tx);
    }
  }

  /** What was committed is in the file, whatever becomes of this. */
  private static void close(Tx tx) {
    try {
      tx.close();
    } catch (SQLException e) {
      // the file is put in order when it is opened
    }
  }

  private Path setAside(Clock clock) {
    Salvage salvage = whatIsLeft();
    String broken = NAME + "-broken-" + TIME.format(clock.instant());
    Path aside = folder.resolve(broken + ".mv.db");
    try {
      DataFile fresh = fresh();
      fresh.fill(salvage);
      for (int more = 2; Files.exists(aside); more++) {
        aside = folder.resolve(broken + "-" + more + ".mv.db");
      }
      Files.move(file, aside);
      takeOver(fresh);
      return aside;
    } catch (IOException e) {
      throw noAccess("The local database is damaged and could not be moved aside.", e);
    }
  }

  private void takeOver(DataFile fresh) throws IOException {
    if (Files.exists(fresh.file)) {
      Files.move(fresh.file, file);
    }
    Files.deleteIfExists(mark);
  }

  private static StoreException noAccess(String what, Exception cause) {
    return new StoreException(Kind.NO_ACCESS, what + " Check the folder's permissions.", cause);
  }

  private static void abandon(Connection connection, Exception why) {
    try {
      connection.close();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }
}
