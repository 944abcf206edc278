package chat.hearth.relay.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The relay's database, open. A commit survives the end of the process at once, and a power cut
 * after {@link #sync()}. Every failure is a {@link StorageException}.
 */
public final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  static final String USER = "sa";
  private static final int CONNECTIONS = 6;
  private static final long PATIENCE_MILLIS = 10_000;

  private final Dialect dialect;
  private final Patience patience;
  private final HikariDataSource pool;
  private final RelayMeta meta;
  private final @Nullable FolderLock lock;
  private final @Nullable CopyMark mark;
  private final AtomicLong syncs = new AtomicLong();
  private final LongAdder writes = new LongAdder();

  /**
   * Of the one who writes. The engine takes the state of one table after the other when it stores
   * what a commit changed; had somebody else written meanwhile, a power cut might find one table
   * with and one without that.
   */
  private final ReentrantLock writing = new ReentrantLock(true);

  /** Of whoever has the file's space in hand. */
  private final ReentrantLock space = new ReentrantLock();

  private volatile boolean unclean;

  /** The database that a pool leads to, whose tables are up to date. */
  Database(
      Dialect dialect,
      Patience patience,
      HikariDataSource pool,
      @Nullable FolderLock lock,
      Clock clock) {
    this.dialect = dialect;
    this.patience = patience;
    this.pool = pool;
    this.lock = lock;
    this.mark = lock == null ? null : lock.mark();
    this.meta =
        writeDurably(
            c -> announced(RelayMeta.start(c, clock, mark == null ? _ -> true : mark::names)));
    bear(meta.copy());
    patience.begin();
  }

  /** Said before the commit, so that an end between the two leaves no stranger in the folder. */
  private RelayMeta announced(RelayMeta started) {
    if (mark != null && started.copy() != null) {
      mark.announce(started.copy());
    }
    return started;
  }

  /** From now on the folder says that this copy of the data was used in it. */
  private void bear(@Nullable String copy) {
    if (mark != null && copy != null) {
      mark.put(copy);
    }
  }

  /** Opens the database in a folder, both made where they are missing. */
  public static Database open(Path folder, Clock clock) {
    H2Dialect dialect = H2Dialect.in(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StorageException(
          StorageException.Cause.DENIED,
          "The folder " + folder + " can't be made: choose another data folder.",
          e);
    }
    if (!Files.isWritable(folder)) {
      throw new StorageException(
          StorageException.Cause.DENIED,
          "No right to write in " + folder + ": change its rights, or choose another data folder.",
          null);
    }
    FolderLock lock = FolderLock.take(folder);
    try {
      StartCheck.run(dialect, lock.mark());
      return open(dialect, lock, clock, c -> backUp(new Backups(folder, clock), c));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Opens the database that the dialect names, and brings its tables up to date. */
  public static Database open(Dialect dialect, Clock clock) {
    return open(dialect, null, clock, _ -> {});
  }

  private static void backUp(Backups backups, Connection c) {
    try {
      Backups.Made made = backups.make(c);
      LOG.info("Made the backup {} before the data are brought up to date", made.backup().file());
    } catch (StorageException e) {
      throw new StorageException(
          e.kind(),
          "The data must be brought up to date, and the backup that comes first failed: "
              + e.getMessage(),
          e);
    }
  }

  private static Database open(
      Dialect dialect, @Nullable FolderLock lock, Clock clock, Consumer<Connection> beforeUpgrade) {
    HikariDataSource pool = null;
    Patience patience = dialect.patience(); // before the file is opened, which looks for it
    Consumer<Path> beforeMove = lock == null ? _ -> {} : lock.mark()::announceIn;
    try (Connection first = dialect.open(beforeUpgrade, beforeMove)) {
      LOG.debug("Opened {}", first.getMetaData().getURL());
      pool = new HikariDataSource(config(dialect));
      return new Database(dialect, patience, pool, lock, clock);
    } catch (SQLException | IOException | RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      throw dialect.explain(e);
    }
  }

  private static HikariConfig config(Dialect dialect) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("relay-store");
    config.setJdbcUrl(dialect.url());
    config.setUsername(USER);
    config.setPassword("");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setMaxLifetime(0);
    return config;
  }

  /** Names this copy of the data; a restored backup has another. */
  public String epoch() {
    return meta.epoch();
  }

  /** Whether the last user of the database closed it. True for a new one. */
  public boolean stoppedCleanly() {
    return meta.stoppedCleanly();
  }

  /** Brings everything committed so far to the disk itself. */
  public void sync() {
    read(
        c -> {
          dialect.sync(c);
          return syncs.incrementAndGet();
        });
  }

  /** How often {@link #sync()} was done. */
  public long syncs() {
    return syncs.get();
  }

  /** How often something was written. */
  public long writes() {
    return writes.sum();
  }

  /** How full the file is of what is still needed. */
  public FileUse use() {
    return read(dialect::use);
  }

  /**
   * Makes space of what is needed no more; see {@link Dialect#tidy}.
   *
   * @param bytes how much to write at most
   * @return false where there is nothing so small to do, or a copy is being made
   */
  public boolean tidy(int bytes) {
    requireWritable();
    if (!space.tryLock()) {
      return false;
    }
    try {
      return alone(c -> dialect.tidy(c, bytes));
    } finally {
      space.unlock();
    }
  }

  /** Whether a copy is being made, during which nothing is tidied. */
  public boolean isBeingCopied() {
    return space.isLocked();
  }

  /** What is in it now. */
  public Contents contents() {
    return read(Contents::of);
  }

  /** Copies all of it into a zip file; what fails is no harm to anybody else. */
  void copyTo(Path zip) {
    space.lock();
    try {
      read(
          c -> {
            Backups.copy(c, dialect, zip);
            return true;
          });
    } finally {
      space.unlock();
    }
  }

  /** Notes that nothing is left to repair, and closes the file. */
  @Override
  public void close() {
    patience.end();
    try {
      if (!unclean) {
        String copy = RelayMeta.newName();
        if (mark != null) {
          mark.announce(copy);
        }
        writeDurably(c -> RelayMeta.stop(c, copy));
        bear(copy);
      }
    } catch (StorageException e) {
      LOG.warn("The database could not note a clean stop: {}", e.getMessage());
    } finally {
      abandon();
    }
  }

  /** Closes the file like the end of the process would: the next start has to repair. */
  public void abandon() {
    patience.end();
    OwnThread.run(
        () -> {
          pool.close();
          return true;
        });
    if (lock != null) {
      lock.close();
    }
  }

  /** Lets the next start repair. */
  void leaveUnclean() {
    unclean = true;
  }

  Dialect dialect() {
    return dialect;
  }

  <T extends @Nullable Object> T read(Sql.Work<T> work) {
    return OwnThread.run(() -> onConnection(work));
  }

  private <T extends @Nullable Object> T onConnection(Sql.Work<T> work) {
    try {
      Connection connection = pool.getConnection();
      try {
        return work.on(connection);
      } finally {
        giveBack(connection);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Closing rolls back what is unfinished, so one that has no file any more is let go instead, and
   * with it all others: they had the same.
   */
  private void giveBack(Connection connection) throws SQLException {
    if (dialect.endIfClosed(connection)) {
      pool.evictConnection(connection);
      evictAll();
    } else {
      connection.close();
    }
  }

  /**
   * The end is near: what waits for a disk that takes nothing fails now, and what comes at once.
   */
  public void stopWaiting() {
    patience.end();
  }

  /** Throws, at once, where nothing can be written at this moment; reading goes on. */
  void requireWritable() {
    IOException trouble = patience.trouble();
    if (trouble != null) {
      throw dialect.explain(trouble);
    }
  }

  /** One transaction: all of the work or nothing. */
  <T extends @Nullable Object> T write(Sql.Work<T> work) {
    requireWritable();
    writes.increment();
    return alone(
        c -> {
          requireWritable();
          c.setAutoCommit(false);
          try {
            T result = work.on(c);
            c.commit();
            return result;
          } catch (SQLException | RuntimeException e) {
            undo(c, e);
            throw e;
          }
        });
  }

  private <T extends @Nullable Object> T alone(Sql.Work<T> work) {
    return OwnThread.run(
        () -> {
          writing.lock();
          try {
            return onConnection(work);
          } finally {
            writing.unlock();
          }
        });
  }

  /** One transaction, on the disk itself when this returns. */
  <T extends @Nullable Object> T writeDurably(Sql.Work<T> work) {
    T result = write(work);
    sync();
    return result;
  }

  private void undo(Connection c, Exception reason) {
    try {
      if (!dialect.endIfClosed(c)) {
        c.rollback();
      }
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  /** After a failed write the engine closes all connections; new ones open the file again. */
  private StorageException failed(SQLException e) {
    if (!dialect.isDuplicate(e)) {
      unclean = true;
    }
    if (dialect.isBroken(e)) {
      evictAll();
    }
    return dialect.explain(e);
  }

  private void evictAll() {
    if (pool.getHikariPoolMXBean() != null) {
      pool.getHikariPoolMXBean().softEvictConnections();
    }
  }
}
