package chat.hearth.relay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * What the database says about itself.
 *
 * @param epoch names this copy of the data
 * @param stoppedCleanly whether the last user closed it
 */
record RelayMeta(String epoch, boolean stoppedCleanly) {

  /**
   * Versions that were announced but lost with the power must never be given again: a device that
   * has them would not hear of the next change.
   */
  private static final long VERSION_JUMP = 1_000_000;

  /** Reads the row, makes it at the first start, and notes that the database is in use. */
  static RelayMeta start(Connection c, Clock clock) throws SQLException {
    Optional<RelayMeta> found =
        Sql.first(
            c,
            "select epoch, clean_stop from relay_meta where id = 1",
            r -> new RelayMeta(r.getString("epoch"), r.getBoolean("clean_stop")));
    RelayMeta meta = found.orElseGet(() -> new RelayMeta(UUID.randomUUID().toString(), true));
    if (found.isEmpty()) {
      Sql.update(
          c,
          "insert into relay_meta (id, origin, epoch, clean_stop, created_at)"
              + " values (1, ?, ?, false, ?)",
          UUID.randomUUID().toString(),
          meta.epoch,
          clock.instant());
    } else {
      Sql.update(c, "update relay_meta set clean_stop = false where id = 1");
    }
    if (!meta.stoppedCleanly) {
      Sql.update(c, "update account set version = version + ?", VERSION_JUMP);
    }
    return meta;
  }

  static int stop(Connection c) throws SQLException {
    return Sql.update(c, "update relay_meta set clean_stop = true where id = 1");
  }
}
