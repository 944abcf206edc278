package chat.hearth.relay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the database says about itself.
 *
 * @param epoch names this copy of the data
 * @param stoppedCleanly whether the last user closed it
 * @param copy another name at every start and stop, by which a copy of the data is known
 */
record RelayMeta(String epoch, boolean stoppedCleanly, @Nullable String copy) {

  /** The name of data from before there were names. */
  static final String NAMELESS = "";

  /**
   * Versions that were announced but lost, with the power or as a backup does not have them, must
   * never be given again: a device that has them would not hear of the next change.
   */
  private static final long VERSION_JUMP = 1_000_000;

  /**
   * Reads the row, makes it at the first start, and notes that the database is in use.
   *
   * @param isOurs whether a database that bears this name was the last that was used here
   */
  static RelayMeta start(Connection c, Clock clock, Predicate<String> isOurs) throws SQLException {
    Optional<RelayMeta> found =
        Sql.first(
            c,
            "select epoch, clean_stop, copy from relay_meta where id = 1",
            r ->
                new RelayMeta(
                    r.getString("epoch"), r.getBoolean("clean_stop"), r.getString("copy")));
    RelayMeta meta = found.map(m -> m.started(isOurs)).orElseGet(() -> fresh(newName(), true));
    if (found.isEmpty()) {
      Sql.update(
          c,
          "insert into relay_meta (id, origin, epoch, clean_stop, copy, created_at)"
              + " values (1, ?, ?, false, ?, ?)",
          newName(),
          meta.epoch,
          meta.copy,
          clock.instant());
    } else {
      Sql.update(
          c,
          "update relay_meta set clean_stop = false, epoch = ?, copy = ? where id = 1",
          meta.epoch,
          meta.copy);
    }
    boolean renamed = found.isPresent() && !found.get().epoch.equals(meta.epoch);
    if (!meta.stoppedCleanly || renamed) {
      Sql.update(c, "update account set version = version + ?", VERSION_JUMP);
    }
    return meta;
  }

  private static RelayMeta fresh(String epoch, boolean stoppedCleanly) {
    return new RelayMeta(epoch, stoppedCleanly, newName());
  }

  /** A backup that was put in the place of the data goes on as another database. */
  private RelayMeta started(Predicate<String> isOurs) {
    boolean same = isOurs.test(copy == null ? NAMELESS : copy);
    return fresh(same ? epoch : newName(), stoppedCleanly);
  }

  static String newName() {
    return UUID.randomUUID().toString();
  }

  static int stop(Connection c, String copy) throws SQLException {
    return Sql.update(c, "update relay_meta set clean_stop = true, copy = ? where id = 1", copy);
  }
}
