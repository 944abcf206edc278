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
import java.util.function.Consumer;
import org.h2.store.fs.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a database, or brings an older one to this version. H2 commits amid every change of a
 * table, so this is done to a file beside the data, which takes its place when it is whole and on
 * the disk itself: whenever the power goes, the data are the old ones or the new ones.
 */
final class FileUpgrade {

  private static final Logger LOG = LoggerFactory.getLogger(FileUpgrade.class);

  private final H2Dialect dialect;
  private final H2Dialect next;

  FileUpgrade(H2Dialect dialect) {
    this.dialect = dialect;
    this.next = new H2Dialect(dialect.file() + "-next");
  }

  /**
   * Opens the database, whose tables are up to date.
   *
   * @param before done first where there are data that will be changed
   */
  Connection open(Consumer<Connection> before) throws SQLException, IOException {
    next.filePath().delete();
    if (dialect.filePath().exists()) {
      Migrations.State state;
      try (Connection present = connect(dialect)) {
        state = Migrations.state(dialect);
        if (state == Migrations.State.CURRENT) {
          return connect(dialect);
        }
        if (state == Migrations.State.OLDER) {
          before.accept(present);
        }
      }
      if (state == Migrations.State.OLDER) {
        copy();
      }
    }
    make();
    return connect(dialect);
  }

  private void copy() throws IOException {
    Path copy = next.path();
    Files.copy(dialect.path(), copy, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      file.force(true);
    }
  }

  private void make() throws SQLException, IOException {
    try (Connection _ = connect(next)) {
      Migrations.run(next);
    }
    FilePath made = next.filePath();
    try (FileChannel file = made.open("rw")) {
      file.force(true);
    }
    made.moveTo(dialect.filePath(), true);
    Backups.syncFolder(dialect.path().resolveSibling("."));
    LOG.debug("Made the tables of {}", dialect.path());
  }

  private static Connection connect(H2Dialect to) throws SQLException {
    return DriverManager.getConnection(to.url(), Database.USER, "");
  }
}
