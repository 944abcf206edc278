package chat.hearth.client.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Where a device's data stay when its process ends; serves one run after the other. */
public final class PlayedStore implements AutoCloseable {

  private final Path folder;
  private final Connection keeper;

  /**
   * An empty store.
   *
   * @param folder gives it its name
   */
  public PlayedStore(Path folder, Clock clock) {
    this.folder = folder;
    String name = "jdbc:h2:mem:" + folder.toAbsolutePath().resolve("client");
    try {
      keeper =
          DriverManager.getConnection(
              name + ";DB_CLOSE_ON_EXIT=FALSE;ANALYZE_AUTO=0;CACHE_SIZE=16384", "sa", "");
    } catch (SQLException e) {
      throw Faults.of(e);
    }
    open(clock).close();
  }

  /** Opens it, as a process does that starts. */
  public Database open(Clock clock) {
    return Database.open("mem:", folder, clock);
  }

  /** Forgets everything, and the connections of processes that have ended. */
  public void begin() {
    try (Statement s = keeper.createStatement()) {
      s.execute(
          "select abort_session(session_id) from information_schema.sessions"
              + " where session_id <> session_id()");
      for (String table : tables(s)) {
        s.execute("truncate table " + table + " restart identity");
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  private static List<String> tables(Statement s) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet all =
        s.executeQuery(
            "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                + " and table_name <> 'SCHEMA_VERSION' order by table_name")) {
      while (all.next()) {
        names.add(all.getString(1));
      }
    }
    return names;
  }

  @Override
  public void close() {
    try {
      keeper.close();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }
}
