package chat.hearth.relay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables to this version, step by step, and refuses those of a later one. */
final class Migrations {

  private Migrations() {}

  /**
   * Takes the steps that are missing.
   *
   * @param before done first where there are data that will be changed
   */
  static void run(DataSource source, Runnable before) {
    Flyway flyway = flyway(Flyway.configure().dataSource(source));
    MigrationInfoService info = requireKnown(flyway);
    if (info.applied().length == 0) {
      clear(source);
    } else if (info.pending().length > 0) {
      before.run();
    }
    flyway.migrate();
  }

  /** Refuses tables of a later version, and a database that is none of ours. */
  static void requireKnown(String url) {
    FluentConfiguration at = Flyway.configure().dataSource(url, Database.USER, "");
    if (requireKnown(flyway(at)).applied().length == 0) {
      throw new StorageException(
          StorageException.Cause.CORRUPT, "it holds no data of a relay", null);
    }
  }

  private static Flyway flyway(FluentConfiguration at) {
    return at.locations("classpath:chat/hearth/relay/store/migration").loggers("slf4j").load();
  }

  private static MigrationInfoService requireKnown(Flyway flyway) {
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
    return info;
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
