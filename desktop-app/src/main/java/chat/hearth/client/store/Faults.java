package chat.hearth.client.store;

import chat.hearth.client.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;

/** Tells from what H2 throws what is wrong and what a person can do. */
final class Faults {

  private Faults() {}

  static StoreException of(SQLException e) {
    return switch (kind(e)) {
      case IN_USE ->
          new StoreException(
              Kind.IN_USE, "Hearth is already running for this profile. Close it first.", e);
      case NO_ACCESS ->
          new StoreException(
              Kind.NO_ACCESS, "The profile folder can't be written. Check its permissions.", e);
      case DISK_FULL ->
          new StoreException(
              Kind.DISK_FULL, "The disk is full. Free some space, then try again.", e);
      case CORRUPT -> new StoreException(Kind.CORRUPT, "The local database is damaged.", e);
      case NEWER, OTHER ->
          new StoreException(Kind.OTHER, "The local database failed: " + e.getMessage(), e);
    };
  }

  private static Kind kind(SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (cause instanceof AccessDeniedException || text.contains("permission denied")) {
        return Kind.NO_ACCESS;
      }
      if (cause instanceof IOException && text.contains("no space left")) {
        return Kind.DISK_FULL;
      }
    }
    return switch (e.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Kind.IN_USE;
      case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 -> Kind.CORRUPT;
      case ErrorCode.FILE_CREATION_FAILED_1, ErrorCode.DATABASE_IS_READ_ONLY -> Kind.NO_ACCESS;
      default -> Kind.OTHER;
    };
  }
}
