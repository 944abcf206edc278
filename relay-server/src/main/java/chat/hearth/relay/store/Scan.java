package chat.hearth.relay.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reads rows only to see whether they can be read, one after the other, keeping none. */
final class Scan {

  /** All tables but those of the log, which is read by {@link LogCheck}. */
  static final List<String> SMALL_TABLES =
      List.of(
          "relay_meta",
          "account",
          "device",
          "contact",
          "invitation",
          "thread_head",
          "member",
          "thread");

  private static final int LOOK = 500;

  /** Asked now and then; ends the work by an exception, or by false. */
  interface Patience {
    boolean lasts();
  }

  private final Connection connection;
  private final Patience patience;

  Scan(Connection connection, Patience patience) throws SQLException {
    this.connection = connection;
    this.patience = patience;
    try (Statement s = connection.createStatement()) {
      s.execute("set lazy_query_execution 1");
    }
  }

  /** Reads the whole table, as long as the patience lasts; whether it came to the end. */
  boolean table(String name) {
    return rows("the table " + name, "select * from " + name);
  }

  /** Reads what a query finds. */
  boolean rows(String what, String sql) {
    try (Statement s = connection.createStatement();
        ResultSet rows = s.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      for (long read = 0; rows.next(); read++) {
        for (int i = 1; i <= columns; i++) {
          var _ = rows.getObject(i);
        }
        if (read % LOOK == 0 && !patience.lasts()) {
          return false;
        }
      }
      return true;
    } catch (SQLException e) {
      throw unreadable(what, e);
    }
  }

  static StorageException unreadable(String what, Throwable e) {
    return new StorageException(StorageException.Cause.CORRUPT, what + " can't be read", e);
  }
}
