package chat.hearth.relay.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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
    flyway.migrate();
  }
}
