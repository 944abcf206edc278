package chat.hearth.client.store;

import chat.hearth.client.store.StoreException.Kind;
import java.io.IOException;
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
 * damage shows while it is in use, a mark beside it says so to the next start.
 */
final class DataFile {

  private static final String NAME = "client";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final String scheme;
  private final Path folder;
  private final Path file;
  private final Path mark;
  private final Salvage salvage = new Salvage();

  /**
   * The file of this folder.
   *
   * @param scheme what H2 reads and writes the file by; "" for the usual way
   */
  DataFile(String scheme, Path folder) {
    this.scheme = scheme;
    this.folder = folder.toAbsolutePath();
    this.file = this.folder.resolve(NAME + ".mv.db");
    this.mark = this.folder.resolve(NAME + ".damaged");
  }

  /** Moves a damaged file aside. Returns where it is now, or null where the file is sound. */
  @Nullable Path setAsideIfDamaged(Clock clock) {
    try {
      Files.createDirectories(folder);
      if (!Files.exists(mark)) {
        connect().close();
        return null;
      }
    } catch (IOException | SQLException e) {
      throw noAccess("The profile folder " + folder + " can't be written.", e);
    } catch (StoreException e) {
      if (e.kind() != Kind.CORRUPT) {
        throw e;
      }
    }
    return setAside(clock);
  }

  /** What a file that was moved aside still gave. */
  Salvage salvage() {
    return salvage;
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
    String url = "jdbc:h2:" + scheme + folder.resolve(NAME) + ";DB_CLOSE_ON_EXIT=FALSE" + settings;
    return DriverManager.getConnection(url, "sa", "");
  }

  private void readWhatIsLeft() {
    try (Connection connection = connection(";ACCESS_MODE_DATA=r")) {
      salvage.read(new Tx(connection));
    } catch (SQLException e) {
      // nothing of it can be read; it is kept as it is
    }
  }

  private Path setAside(Clock clock) {
    readWhatIsLeft();
    String name = NAME + "-broken-" + TIME.format(clock.instant());
    Path aside = folder.resolve(name + ".mv.db");
    try {
      for (int more = 2; Files.exists(aside); more++) {
        aside = folder.resolve(name + "-" + more + ".mv.db");
      }
      Files.move(file, aside);
      Files.deleteIfExists(mark);
      return aside;
    } catch (IOException e) {
      throw noAccess("The local database is damaged and could not be moved aside.", e);
    }
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
