package chat.hearth.relay.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings the tables to this version, step by step, and refuses those of a later one. */
final class Migrations {

  private Migrations() {}

  /** How far a database is. */
  enum State {
    /** It has no tables of ours. */
    NONE,
    OLDER,
    CURRENT
  }

  /**
   * Looks at the tables.
   *
   * @throws StorageException NEWER where a later version has changed them
   */
  static State state(Dialect dialect) {
    MigrationInfoService info = requireKnown(dialect.url());
    if (info.applied().length == 0) {
      return State.NONE;
    }
    if (info.pending().length > 0) {
      return State.OLDER;
    }
    flyway(dialect.url()).validate();
    return State.CURRENT;
  }

  /** Takes the steps that are missing; what is cut short here is left half done. */
  static void run(Dialect dialect) {
    Flyway flyway = flyway(dialect.url());
    flyway.migrate();
  }

  /** Refuses tables of a later version, and a database that is none of ours. */
  static void requireOurs(String url) {
    if (requireKnown(url).applied().length == 0) {
      throw new StorageException(
          StorageException.Cause.CORRUPT, "it holds no data of a relay", null);
    }
  }

  private static Flyway flyway(String url) {
    return Flyway.configure()
        .dataSource(url, Database.USER, "")
        .locations("classpath:chat/hearth/relay/store/migration")
        .loggers("slf4j")
        .load();
  }

  private static MigrationInfoService requireKnown(String url) {
    MigrationInfoService info = flyway(url).info();
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
}
