package chat.hearth.relay.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * H2 in one file.
 *
 * @param file the database's path without {@code .mv.db}, where a scheme of H2's own file systems
 *     may stand in front
 */
public record H2Dialect(String file) implements Dialect {

  private static final String SETTINGS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000"
          + ";QUERY_CACHE_SIZE=64";

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
  }

  /** The relay's database in a folder, of which a power cut takes nothing that was synced. */
  public static H2Dialect in(Path folder) {
    return new H2Dialect(CheckedPath.SCHEME + ":" + folder.toAbsolutePath().resolve("relay"));
  }

  @Override
  public String url() {
    return "jdbc:h2:" + file + SETTINGS;
  }

  @Override
  public String syncStatement() {
    return "checkpoint sync";
  }

  @Override
  public String backupStatement(Path zip) {
    String path = zip.toAbsolutePath().toString().replace("'", "''");
    return "backup to '" + file.replaceFirst(":.*", ":") + path + "'";
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
    String data = file.replaceFirst("^[a-z]+:", "") + ".mv.db";
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
    for (Throwable t = e; t != null; t = t.getCause()) {
      StorageException.Cause kind = t instanceof SQLException s ? byCode(s) : null;
      if (kind != null) {
        return kind;
      }
    }
    return StorageException.Cause.OTHER;
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
