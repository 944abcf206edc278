package chat.hearth.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules for what people and devices may put into fields. Each check returns its argument or
 * throws an {@link IllegalArgumentException} whose message says what is expected.
 */
public final class Check {

  private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,31}");

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}");

  private Check() {}

  /** A positive number. */
  public static long id(String field, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(field + " must be a positive number");
    }
    return value;
  }

  /** Zero or more. */
  public static long count(String field, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(field + " must not be negative");
    }
    return value;
  }

  /** Small letters, digits, dots and dashes, starting with a letter or digit. */
  public static String userName(String value) {
    if (!USER_NAME.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "userName must be 2 to 32 small letters, digits, dots or dashes");
    }
    return value;
  }

  /** One visible line without control or direction-changing characters. */
  public static String name(String field, String value) {
    if (value.codePoints().allMatch(Check::invisible) || value.length() > Limits.NAME_LENGTH) {
      throw new IllegalArgumentException(
          field + " must have 1 to " + Limits.NAME_LENGTH + " characters");
    }
    if (value.codePoints().anyMatch(Check::hidden)) {
      throw new IllegalArgumentException(field + " must not contain control characters");
    }
    return value;
  }

  /** As {@link #name}; null and the empty string both mean "none". */
  public static @Nullable String optionalName(String field, @Nullable String value) {
    return value == null || value.isEmpty() ? value : name(field, value);
  }

  /**
   * A message's text: not blank, at most 16 KiB, no control characters but line feed and tab, and
   * nothing that UTF-8 has no bytes for.
   */
  public static String text(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("text must not be blank");
    }
    return draft(value);
  }

  /** As {@link #text}, but it may be blank or empty. */
  public static String draft(String value) {
    if (value.length() > Limits.TEXT_BYTES
        || value.getBytes(StandardCharsets.UTF_8).length > Limits.TEXT_BYTES) {
      throw new IllegalArgumentException("text must have at most 16 KiB");
    }
    if (value.codePoints().anyMatch(c -> c != '\n' && c != '\t' && Character.isISOControl(c))) {
      throw new IllegalArgumentException("text must not contain control characters");
    }
    if (value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException("text must not contain half characters");
    }
    return value;
  }

  /** Nothing but emoji and what joins, colours or tags them. */
  public static String emoji(String value) {
    if (value.length() > Limits.EMOJI_LENGTH
        || value.codePoints().noneMatch(c -> c > 0xFF)
        || !value.codePoints().allMatch(c -> Character.isEmoji(c) || joins(c))) {
      throw new IllegalArgumentException(
          "emoji must be an emoji of at most " + Limits.EMOJI_LENGTH + " units");
    }
    return value;
  }

  private static boolean joins(int c) {
    return Character.isEmojiComponent(c) || c == 0x200D || c == 0xFE0F || c == 0x20E3;
  }

  /** A file's name: one visible line of at most 255 units that names no folder. */
  public static String fileName(String value) {
    if (value.codePoints().allMatch(Check::invisible) || value.length() > Limits.FILE_NAME_LENGTH) {
      throw new IllegalArgumentException(
          "a file's name must have 1 to " + Limits.FILE_NAME_LENGTH + " characters");
    }
    if (value.codePoints().anyMatch(c -> hidden(c) || c == '/' || c == '\\')
        || value.equals(".")
        || value.equals("..")) {
      throw new IllegalArgumentException(
          "a file's name must not contain slashes or control characters");
    }
    return value;
  }

  /** A media type in small letters and without parameters, such as {@code image/png}. */
  public static String mediaType(String value) {
    if (!MEDIA_TYPE.matcher(value).matches()) {
      throw new IllegalArgumentException("type must be a media type such as image/png");
    }
    return value;
  }

  /** A password within its bounds; its characters are free. */
  public static String password(String field, String value) {
    if (value.length() > Limits.PASSWORD_MAX) {
      throw new IllegalArgumentException(
          field + " must have at most " + Limits.PASSWORD_MAX + " characters");
    }
    return value;
  }

  /** A copy without nulls, with {@code min} to {@code max} elements, none twice. */
  public static <T> List<T> distinct(String field, List<T> values, int min, int max) {
    if (values.size() < min || values.size() > max) {
      throw new IllegalArgumentException(field + " must have " + min + " to " + max + " entries");
    }
    if (values.stream().distinct().count() != values.size()) {
      throw new IllegalArgumentException(field + " must not name one twice");
    }
    return List.copyOf(values);
  }

  private static boolean invisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean hidden(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
