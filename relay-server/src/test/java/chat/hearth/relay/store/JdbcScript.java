package chat.hearth.relay.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What somebody else does to a closed database: an older version, a later one, a curious admin. */
final class JdbcScript {

  private JdbcScript() {}

  static void run(Dialect dialect, String... statements) {
    try (Connection connection = DriverManager.getConnection(dialect.url(), "sa", "");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
