package chat.hearth.relay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings the tables to this version, step by step, and refuses those of a later one. */
final class Migrations {

  private Migrations() {}

  static void run(DataSource source) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:chat/hearth/relay/store/migration")
            .loggers("slf4j")
            .load();
    MigrationInfoService info = flyway.info();
    for (MigrationInfo step : info.applied()) {
      if (!step.getState().isResolved()) {
        throw new StorageException(
            StorageException.Cause.NEWER,
            "The relay's data was written by a later version of Hearth (step "
                + step.getVersion()
                + "): update, then start again.",
            null);
      }
    }
    if (info.applied().length == 0) {
      clear(source);
    }
    flyway.migrate();
  }

  /** The first step is many statements, amid which the power may have gone. */
  private static void clear(DataSource source) {
    try (Connection c = source.getConnection();
        Statement statement = c.createStatement()) {
      statement.execute("drop all objects");
    } catch (SQLException e) {
      throw new FlywayException(e);
    }
  }
}
