package chat.hearth.client.store;

import chat.hearth.client.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Tells from what H2 throws what is wrong and what a person can do. */
final class Faults {

  private Faults() {}

  static StoreException of(SQLException e) {
    return of(kind(e), e);
  }

  /** What is kept can't be understood. */
  static StoreException damaged(Exception e) {
    return of(Kind.CORRUPT, e);
  }

  static StoreException of(Kind kind, Exception e) {
    return new StoreException(kind, sentence(kind, e), e);
  }

  private static String sentence(Kind kind, Exception e) {
    return switch (kind) {
      case IN_USE -> "Hearth is already running for this profile. Close it first.";
      case NO_ACCESS -> "The profile folder can't be written. Check its permissions.";
      case DISK_FULL -> "The disk is full. Free some space, then try again.";
      case NEWER -> "This profile was used by a newer Hearth. Update Hearth to open it.";
      case CORRUPT ->
          "The local database is damaged. Start Hearth again: it is rebuilt from the relay.";
      case CLOSED -> "The profile is closed.";
      case OTHER -> "The local database failed: " + e.getMessage();
    };
  }

  private static Kind kind(SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      Kind kind = byCause(cause);
      if (kind != null) {
        return kind;
      }
    }
    return switch (e.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Kind.IN_USE;
      case ErrorCode.FILE_CORRUPTED_1, ErrorCode.DATA_CONVERSION_ERROR_1 -> Kind.CORRUPT;
      case ErrorCode.FILE_VERSION_ERROR_1 -> Kind.NEWER;
      case ErrorCode.FILE_CREATION_FAILED_1, ErrorCode.DATABASE_IS_READ_ONLY -> Kind.NO_ACCESS;
      default -> Kind.OTHER;
    };
  }

  private static @Nullable Kind byCause(Throwable cause) {
    String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (cause instanceof AccessDeniedException || text.contains("permission denied")) {
      return Kind.NO_ACCESS;
    }
    if (cause instanceof IOException && text.contains("no space left")) {
      return Kind.DISK_FULL;
    }
    return cause instanceof MVStoreException store ? byStore(store.getErrorCode()) : null;
  }

  /** A page that can't be read shows as one of these, under a general error. */
  private static @Nullable Kind byStore(int code) {
    return switch (code) {
      case DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_CHUNK_NOT_FOUND,
          DataUtils.ERROR_SERIALIZATION,
          DataUtils.ERROR_INTERNAL ->
          Kind.CORRUPT;
      default -> null;
    };
  }
}
