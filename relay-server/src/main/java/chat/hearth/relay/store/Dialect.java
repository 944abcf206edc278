package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/** What differs from one database engine to the next; everything else is plain SQL. */
public sealed interface Dialect permits H2Dialect {

  /** Where the database is, as JDBC wants it. */
  String url();

  /**
   * Opens the database, made or brought up to this version where that is needed: all of it or, if
   * the power goes, nothing.
   *
   * @param beforeUpgrade done first where there are data that will be changed
   * @param beforeMove told of a file that is about to take the place of these data
   * @throws StorageException NEWER where a later version has changed the tables
   */
  Connection open(Consumer<Connection> beforeUpgrade, Consumer<Path> beforeMove)
      throws SQLException, IOException;

  /** Brings everything committed so far to the disk itself. */
  void sync(Connection connection) throws SQLException;

  /** How full the file is of what is still needed. */
  FileUse use(Connection connection) throws SQLException;

  /**
   * Writes what is needed of the emptiest parts of the file anew, closer together, so that their
   * space can be used again.
   *
   * @param bytes how much to write at most; others who write wait for so long
   * @return false where there is nothing so small to do
   */
  boolean tidy(Connection connection, int bytes) throws SQLException;

  /** How the database bears a disk that fails. */
  Patience patience();

  /** Copies the open database into a zip file while writers go on; not while it is tidied. */
  void copyTo(Connection connection, Path zip) throws SQLException;

  /** Whether a row was refused because one with the same unique key is there. */
  boolean isDuplicate(SQLException e);

  /** Whether the connection that failed, and with it all others, is of no more use. */
  boolean isBroken(SQLException e);

  /**
   * Ends a connection below which the engine has closed the file, as it does after a failed write,
   * and says that it has. Not even a rollback may be tried on it.
   */
  boolean endIfClosed(Connection connection);

  /** One clear sentence for what failed. */
  StorageException explain(Throwable e);
}
