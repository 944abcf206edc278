package chat.hearth.relay.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reads rows only to see whether they can be read, one after the other, keeping none. */
final class Scan {

  private static final int LOOK = 500;

  /** What every version has beside the log. */
  static final List<String> ALWAYS =
      List.of(
          "relay_meta",
          "account",
          "device",
          "contact",
          "invitation",
          "thread_head",
          "member",
          "thread");

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

  /** All tables but the log, which is read by {@link LogCheck}; fewer in an older version. */
  List<String> tables() throws SQLException {
    return Sql.list(
        connection,
        "select lower(table_name) from information_schema.tables"
            + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'"
            + " and lower(table_name) not in ('event', 'flyway_schema_history')",
        r -> r.getString(1));
  }

  /** Whether there is one of this name. */
  static boolean isThere(Connection c, String table) throws SQLException {
    return Sql.first(
            c,
            "select 1 from information_schema.tables"
                + " where table_schema = 'PUBLIC' and lower(table_name) = ?",
            r -> true,
            table)
        .isPresent();
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
