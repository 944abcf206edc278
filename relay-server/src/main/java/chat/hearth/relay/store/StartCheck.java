package chat.hearth.relay.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the data at a start, before anything is written, so that nobody works on damaged ones.
 * Takes a second at most: first all that is not log, then the newest event of each thread, then the
 * logs from their newest end as far as the time goes. The rest is read when the next backup is
 * made.
 */
final class StartCheck {

  private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
  private static final Duration TIME = Duration.ofSeconds(1);

  private static final String HEADLESS =
      "select h.thread_id from thread_head h left join event e"
          + " on e.thread_id = h.thread_id and e.seq = h.last_seq"
          + " where e.seq is null or e.ordinal <> h.last_ordinal limit 1";

  private final Connection connection;
  private final long start = System.nanoTime();

  private StartCheck(Connection connection) {
    this.connection = connection;
  }

  /**
   * Throws a {@link StorageException} of the kind CORRUPT where the data are damaged. They are
   * opened for reading alone, so they stay as they are; what can't be opened so is for the usual
   * way to judge.
   */
  static void run(H2Dialect dialect, CopyMark mark) {
    if (!dialect.isThere()) {
      return;
    }
    if (!dialect.hasTables()) {
      if (mark.isThere()) {
        throw dialect.explain(
            new StorageException(
                StorageException.Cause.CORRUPT, "its newest state can't be found", null));
      }
      return;
    }
    try (Connection c = DriverManager.getConnection(dialect.readingUrl(), Database.USER, "")) {
      if (mark.isThere() && !Scan.isThere(c, "relay_meta")) {
        throw new StorageException(
            StorageException.Cause.CORRUPT, "it holds no data of a relay", null);
      }
      runOn(c);
    } catch (SQLException | StorageException e) {
      StorageException why = dialect.explain(e);
      if (why.kind() == StorageException.Cause.CORRUPT) {
        throw why;
      }
      LOG.debug("The data could not be read at the start", e);
    }
  }

  private static void runOn(Connection c) throws SQLException {
    try {
      new StartCheck(c).run();
    } catch (SQLException | RuntimeException e) {
      letGo(c, e);
      throw e;
    }
  }

  /** The usual end reads more of the data, and may fail half-way. */
  private static void letGo(Connection c, Exception reason) {
    try (Statement s = c.createStatement()) {
      s.execute("shutdown immediately");
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private void run() throws SQLException {
    Scan scan = new Scan(connection, this::lasts);
    boolean all = true;
    for (String table : scan.tables()) {
      all = all && scan.table(table);
    }
    if (all && Scan.isThere(connection, "event")) {
      requireHeads();
      all = scan.rows("the table event", "select * from event order by _rowid_ desc");
    }
    LOG.debug("Read {} data in {} ms", all ? "all" : "some of the", millis());
  }

  private void requireHeads() {
    try {
      Optional<Long> thread = Sql.first(connection, HEADLESS, r -> r.getLong(1));
      if (thread.isPresent()) {
        throw new StorageException(
            StorageException.Cause.CORRUPT,
            "thread " + thread.get() + " does not have its newest event",
            null);
      }
    } catch (SQLException e) {
      throw Scan.unreadable("the table event", e);
    }
  }

  private boolean lasts() {
    return millis() < TIME.toMillis();
  }

  private long millis() {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
