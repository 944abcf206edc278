package chat.hearth.relay.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
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

  /** Systems say it in their owner's language, and have no number that Java would tell. */
  private static final List<String> FULL =
      List.of(
          "no space left",
          "not enough space",
          "file too large",
          "disk quota exceeded",
          "kein speicherplatz",
          "nicht genug speicherplatz",
          "datei zu groß",
          "der zugewiesene plattenspeicherplatz (quota) ist überschritten",
          "设备上没有空间",
          "磁盘空间不足",
          "文件过大",
          "文件太大",
          "超出磁盘限额");

  /** What the engine's store says of pages that are not what they should be. */
  private static final Set<Integer> DAMAGE =
      Set.of(
          DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_SERIALIZATION,
          DataUtils.ERROR_CHUNK_NOT_FOUND,
          DataUtils.ERROR_BLOCK_NOT_FOUND,
          DataUtils.ERROR_TRANSACTION_CORRUPT,
          DataUtils.ERROR_UNKNOWN_DATA_TYPE);

  private static final List<String> DENIED =
      List.of(
          "permission denied",
          "access is denied",
          "read-only file system",
          "keine berechtigung",
          "zugriff verweigert",
          "nur lesbar",
          "权限不够",
          "拒绝访问",
          "只读文件系统");

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
    FilePath path = FilePath.get(file + ".mv.db");
    if (!path.exists()) {
      return false;
    }
    try {
      path.open("rw").close();
      return true;
    } catch (IOException e) {
      throw explain(e);
    }
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
    String data = file.replaceFirst("^([a-z]{2,}:)+", "") + ".mv.db";
    if (e instanceof StorageException known) {
      return known.kind() == StorageException.Cause.CORRUPT
          ? new StorageException(known.kind(), data + " is damaged: " + known.getMessage(), known)
          : known;
    }
    StorageException.Cause kind = kindOf(e);
    String sentence =
        switch (kind) {
          case FULL -> "The disk is full: make space where " + data + " is, then try again.";
          case LOCKED ->
              "Another relay or app has " + data + " open: stop it, or choose another data folder.";
          case DENIED ->
              "No right to write " + data + ": change its rights, or choose another data folder.";
          case CORRUPT ->
              data + " is damaged: keep a copy of it, then put your newest backup in its place.";
          case NEWER ->
              data + " was written by a later version of Hearth: update, then start again.";
          case OTHER ->
              "The database " + data + " had a fault (" + rootMessage(e) + "): try again.";
        };
    return new StorageException(kind, sentence, e);
  }

  private static StorageException.Cause kindOf(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      String text = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
      if (FULL.stream().anyMatch(text::contains)) {
        return StorageException.Cause.FULL;
      }
      if (t instanceof AccessDeniedException || DENIED.stream().anyMatch(text::contains)) {
        return StorageException.Cause.DENIED;
      }
    }
    boolean damaged = false;
    for (Throwable t = e; t != null; t = t.getCause()) {
      StorageException.Cause kind = t instanceof SQLException s ? byCode(s) : null;
      if (kind != null) {
        return kind;
      }
      if (t instanceof MVStoreException m) {
        switch (m.getErrorCode()) {
          case DataUtils.ERROR_FILE_LOCKED -> {
            return StorageException.Cause.LOCKED;
          }
          case DataUtils.ERROR_UNSUPPORTED_FORMAT -> {
            return StorageException.Cause.NEWER;
          }
          default -> {}
        }
      }
      damaged |= t instanceof MVStoreException m && DAMAGE.contains(m.getErrorCode());
    }
    return damaged ? StorageException.Cause.CORRUPT : StorageException.Cause.OTHER;
  }

  private static StorageException.@Nullable Cause byCode(SQLException e) {
    return switch (e.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> StorageException.Cause.LOCKED;
      case ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.FILE_CREATION_FAILED_1 ->
          StorageException.Cause.DENIED;
      case ErrorCode.FILE_CORRUPTED_1 -> StorageException.Cause.CORRUPT;
      case ErrorCode.FILE_VERSION_ERROR_1 -> StorageException.Cause.NEWER;
      default -> null;
    };
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null
        ? root.getClass().getSimpleName()
        : message.lines().findFirst().orElse("no details");
  }
}
