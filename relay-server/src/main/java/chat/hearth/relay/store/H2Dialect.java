package chat.hearth.relay.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.h2.store.fs.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 in one file.
 *
 * @param file the database's path without {@code .mv.db}, where a scheme of H2's own file systems
 *     may stand in front
 */
public record H2Dialect(String file) implements Dialect {

  private static final Logger LOG = LoggerFactory.getLogger(H2Dialect.class);

  /**
   * A commit leaves pages in the engine's cache that nobody reads again. They outlive several
   * collections there, and make those longer; so the cache is small, in KiB, and the system keeps
   * the file.
   */
  private static final String SETTINGS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000"
          + ";QUERY_CACHE_SIZE=64;CACHE_SIZE=4096";

  /** Of a copy, in bytes: the zip comes in very small pieces. */
  private static final int BUFFER = 64 << 10;

  /** So full, in percent, the parts of a file have to be for all to be left as they are. */
  private static final int TIDY = 80;

  /** And so full the file of them. */
  private static final int CLOSE = 90;

  static {
    CheckedPath.register();
    PatientPath.register();
  }

  /** The relay's database in a folder, of which a power cut takes nothing that was synced. */
  public static H2Dialect in(Path folder) {
    Path file = folder.toAbsolutePath().resolve("relay");
    return new H2Dialect(CheckedPath.SCHEME + ":" + PatientPath.SCHEME + ":" + file);
  }

  @Override
  public String url() {
    return "jdbc:h2:" + file + SETTINGS;
  }

  /** Opens what is there, and changes nothing. */
  String readingUrl() {
    return "jdbc:h2:" + file + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
  }

  /** Whether there is a file. What a power cut left of it is looked after first. */
  boolean isThere() {
    if (!filePath().exists()) {
      return false;
    }
    try {
      filePath().open("rw").close();
      return true;
    } catch (IOException e) {
      throw explain(e);
    }
  }

  /** The file with the engine's file systems in front. */
  FilePath filePath() {
    return FilePath.get(file + ".mv.db");
  }

  /** The file alone. */
  Path path() {
    return Path.of(name());
  }

  private String name() {
    return file.replaceFirst("^([a-z]{2,}:)+", "") + ".mv.db";
  }

  @Override
  public Connection open(Consumer<Connection> beforeUpgrade, Consumer<Path> beforeMove)
      throws SQLException, IOException {
    return new FileUpgrade(this).open(beforeUpgrade, beforeMove);
  }

  /** Whether the engine finds a database in the file; where it does not, it would begin anew. */
  boolean hasTables() {
    try (MVStore store =
        new MVStore.Builder().fileName(file + ".mv.db").readOnly().autoCommitDisabled().open()) {
      return store.hasMap("table.0");
    } catch (MVStoreException e) {
      throw explain(e);
    }
  }

  /**
   * Without a write delay a commit has written all there is, so the file alone is left to sync. The
   * statement for it would take locks that a commit which fails at the same time takes the other
   * way round.
   */
  @Override
  public void sync(Connection connection) throws SQLException {
    onStore(
        connection,
        store -> {
          if (store.getAutoCommitDelay() > 0) {
            store.commit();
          }
          store.sync();
          return true;
        });
  }

  @Override
  public FileUse use(Connection connection) throws SQLException {
    return onStore(
        connection,
        store -> {
          FileStore<?> of = store.getFileStore();
          if (of == null) { // it is in memory alone
            return new FileUse(0, 100);
          }
          return new FileUse(of.size(), of.getFillRate() * of.getChunksFillRate() / 100);
        });
  }

  /**
   * With a write delay the engine would do so by itself. Its usual 45 s before space is used again
   * are for files that are not synced; a {@link CheckedFile} is, before anything is overwritten.
   */
  @Override
  public boolean tidy(Connection connection, int bytes) throws SQLException {
    return onStore(
        connection,
        store -> {
          int usual = store.getRetentionTime();
          store.setRetentionTime(0);
          try {
            boolean found = store.compact(TIDY, bytes) || closeGaps(store, bytes);
            store.commit();
            store.sync();
            return found;
          } finally {
            store.setRetentionTime(usual);
          }
        });
  }

  /**
   * Moves parts into the gaps before them; false where there are few. The last step shortens it.
   */
  private static boolean closeGaps(MVStore store, int bytes) {
    if (!(store.getFileStore() instanceof RandomAccessStore file) || file.getFillRate() >= CLOSE) {
      return false;
    }
    file.compactMoveChunks(CLOSE, bytes, store);
    return true;
  }

  /** What begins a statement in a closed store waits for ever for a version that can be used. */
  @Override
  public boolean endIfClosed(Connection connection) {
    try {
      JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
      if (!(h2.getSession() instanceof SessionLocal session) || session.isClosed()) {
        return true;
      }
      if (!session.getDatabase().getStore().getMvStore().isClosed()) {
        return false;
      }
      session.close(); // says that there is no database, before it would roll anything back
    } catch (SQLException | DbException e) {
      LOG.debug("A connection is over: {}", e.getMessage());
    }
    return true;
  }

  private static <T> T onStore(Connection connection, Function<MVStore, T> work)
      throws SQLException {
    JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
    try {
      if (!(h2.getSession() instanceof SessionLocal session)) {
        throw DbException.get(ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);
      }
      return work.apply(session.getDatabase().getStore().getMvStore());
    } catch (MVStoreException e) {
      throw DbException.get(ErrorCode.IO_EXCEPTION_1, e, e.getMessage()).getSQLException();
    } catch (DbException e) {
      throw e.getSQLException();
    }
  }

  @Override
  public Patience patience() {
    String scheme = PatientPath.SCHEME + ":";
    int at = file.indexOf(scheme);
    return at < 0
        ? new Patience()
        : PatientPath.of(file.substring(at + scheme.length()) + ".mv.db");
  }

  @Override
  public void copyTo(Connection connection, Path zip) throws SQLException {
    String target = file.replaceFirst(":.*", ":") + zip.toAbsolutePath();
    try (OutputStream portions = new PortionedOutput(FilePath.get(target).open("rw").truncate(0));
        OutputStream out = new BufferedOutputStream(portions, BUFFER)) {
      copyTo(connection, out);
    } catch (IOException e) {
      throw DbException.convertIOException(e, target).getSQLException();
    }
  }

  /**
   * As the engine's own statement, which holds on to every version of every page in memory until it
   * ends, and makes each commit walk along all of them. Here new pages go behind the others, and
   * what is needed no more stays where it is meanwhile.
   */
  void copyTo(Connection connection, OutputStream target) throws SQLException {
    onStore(
        connection,
        store -> {
          FileStore<?> source = store.getFileStore();
          if (source == null) {
            throw DbException.get(ErrorCode.DATABASE_IS_NOT_PERSISTENT);
          }
          int usual = store.getRetentionTime();
          store.setRetentionTime(Integer.MAX_VALUE);
          try (ZipOutputStream out = new ZipOutputStream(target)) {
            out.setLevel(Deflater.BEST_SPEED);
            source.backup(out);
            return true;
          } catch (IOException e) {
            throw DbException.convertIOException(e, file);
          } finally {
            store.setRetentionTime(usual);
          }
        });
  }

  @Override
  public boolean isDuplicate(SQLException e) {
    return e.getErrorCode() == ErrorCode.DUPLICATE_KEY_1;
  }

  @Override
  public boolean isBroken(SQLException e) {
    return switch (e.getErrorCode()) {
      case ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.OBJECT_CLOSED,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.GENERAL_ERROR_1 ->
          true;
      default -> false;
    };
  }

  @Override
  public StorageException explain(Throwable e) {
    return H2Faults.explain(name(), e);
  }
}
