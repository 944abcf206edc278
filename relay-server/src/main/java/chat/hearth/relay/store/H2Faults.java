package chat.hearth.relay.store;

import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** What a fault of H2 or of the disk below it means, and what to do. */
final class H2Faults {

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

  private H2Faults() {}

  /**
   * One clear sentence for what failed.
   *
   * @param data the database's file
   */
  static StorageException explain(String data, Throwable e) {
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
