package chat.hearth.client.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * The tables, brought up to this version's by one script a version. H2 commits every statement that
 * makes a table, so a script must be able to go on where a killed one stopped.
 */
final class Schema {

  private static final int VERSION = 11;

  private Schema() {}

  static void migrate(Connection connection, Tx tx) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INT NOT NULL)");
      int version = (int) tx.number("SELECT MAX(version) FROM schema_version");
      if (version > VERSION) {
        throw Faults.of(StoreException.Kind.NEWER, new IllegalStateException("v" + version));
      }
      for (int next = version + 1; next <= VERSION; next++) {
        statement.execute(script("v" + next + ".sql"));
        tx.update("INSERT INTO schema_version VALUES (?)", next);
      }
    }
    connection.commit();
  }

  private static String script(String name) {
    try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
