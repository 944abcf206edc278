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
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.h2.message.DbException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a database, or brings an older one to this version. H2 commits amid every change of a
 * table, so this is done to a file beside the data, which takes its place when it is whole and on
 * the disk itself: whenever the power goes, the data are the old ones or the new ones.
 */
final class FileUpgrade {

  private static final Logger LOG = LoggerFactory.getLogger(FileUpgrade.class);

  private static final int TRIES = 20;
  private static final long PAUSE_NANOS = 100_000_000;

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
   * @param beforeMove told of the changed copy of the data, which then takes their place
   */
  Connection open(Consumer<Connection> before, Consumer<Path> beforeMove)
      throws SQLException, IOException {
    next.filePath().delete();
    Migrations.State state = Migrations.State.NONE;
    if (dialect.filePath().exists()) {
      try (Connection present = connect(dialect)) {
        state = Migrations.state(dialect);
        if (state == Migrations.State.CURRENT) {
          return connect(dialect);
        }
        if (state == Migrations.State.OLDER) {
          before.accept(present);
        }
      }
    }
    try {
      make(state == Migrations.State.OLDER, beforeMove);
    } catch (SQLException | IOException | RuntimeException e) {
      Debris.remove(next.path()); // the disk may be full of it
      throw e;
    }
    return connect(dialect);
  }

  private void make(boolean ofData, Consumer<Path> beforeMove) throws SQLException, IOException {
    if (ofData) {
      copy();
    }
    try (Connection _ = connect(next)) {
      Migrations.run(next);
    }
    try (FileChannel file = next.filePath().open("rw")) {
      file.force(true);
    }
    if (ofData) {
      beforeMove.accept(next.path());
    }
    takePlace();
    Backups.syncFolder(dialect.path().resolveSibling("."));
    LOG.debug("Made the tables of {}", dialect.path());
  }

  private void copy() throws IOException {
    Path copy = next.path();
    Files.copy(dialect.path(), copy, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      file.force(true);
    }
  }

  /** Who looks for viruses may have a new file open for a moment, which Windows does not bear. */
  private void takePlace() {
    for (int left = TRIES; true; left--) {
      try {
        next.filePath().moveTo(dialect.filePath(), true);
        return;
      } catch (DbException e) {
        if (left == 0) {
          throw e;
        }
        LOG.debug("{} is tried again", next.path(), e);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private static Connection connect(H2Dialect to) throws SQLException {
    return DriverManager.getConnection(to.url(), Database.USER, "");
  }
}
