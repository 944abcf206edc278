package chat.hearth.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The bytes of a file, by what they are: the same bytes have the same id everywhere.
 *
 * @param value their SHA-256 in 64 small hexadecimal digits
 */
public record BlobId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** Fails with an {@link IllegalArgumentException} unless it is a SHA-256 in small digits. */
  @JsonCreator
  public BlobId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("blob must be a SHA-256 in 64 hexadecimal digits");
    }
  }

  /** Of a digest of 32 bytes. */
  public static BlobId of(byte[] sha256) {
    return new BlobId(HexFormat.of().formatHex(sha256));
  }

  @Override
  public String toString() {
    return value;
  }
}
