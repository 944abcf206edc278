package chat.hearth.relay.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** Data as an older version of Hearth left them. */
public final class OlderVersion {

  /** The last step there is. */
  public static final int NEWEST = 6;

  /** Of the one account. */
  public static final String NAME = "anna";

  static final String EPOCH = "5f0c3a9e-0000-4000-8000-000000000000";

  private OlderVersion() {}

  /** A database up to a step, with one account. */
  public static void leave(Path folder, int step) {
    Flyway.configure()
        .dataSource(H2Dialect.in(folder).url(), "sa", "")
        .locations("classpath:chat/hearth/relay/store/migration")
        .target(Integer.toString(step))
        .load()
        .migrate();
    JdbcScript.run(
        H2Dialect.in(folder),
        "insert into relay_meta (id, origin, epoch, clean_stop, created_at)"
            + " values (1, 'o', '"
            + EPOCH
            + "', true, 0)",
        "insert into account (user_name, display_name, password_hash, is_admin, version,"
            + " created_at) values ('anna', 'Anna', '-', true, 7, 0)");
  }

  static boolean hasStep(Path folder, int step) throws SQLException {
    try (Connection c = DriverManager.getConnection(H2Dialect.in(folder).url(), "sa", "")) {
      return Sql.first(
              c,
              "select 1 from \"flyway_schema_history\" where \"version\" = ?",
              r -> true,
              Integer.toString(step))
          .isPresent();
    }
  }
}
