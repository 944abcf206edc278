package chat.hearth.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message. Everything but {@code blob} and {@code bytes} is what its author's device
 * says, and may be a lie.
 *
 * @param name for people; not fit to be a path
 * @param bytes how large it is
 * @param type its media type, such as {@code image/png}
 * @param width of a picture, in pixels; null for any other file
 * @param height of a picture, in pixels; null for any other file
 */
public record Attachment(
    BlobId blob,
    String name,
    long bytes,
    String type,
    @Nullable Integer width,
    @Nullable Integer height) {

  /** A file that is no picture. */
  public Attachment(BlobId blob, String name, long bytes, String type) {
    this(blob, name, bytes, type, null, null);
  }

  /** Whether its author says that it is a picture, and how large. */
  @JsonIgnore
  public boolean isPicture() {
    return width != null && height != null && width > 0 && height > 0 && type.startsWith("image/");
  }

  /** Whether its name says that it is a voice note: Opus, as RFC 7845 calls such files. */
  @JsonIgnore
  public boolean isVoice() {
    return name.toLowerCase(Locale.ROOT).endsWith(".opus");
  }

  /** Fails with an {@link IllegalArgumentException} where a device must not say this. */
  Attachment checked() {
    Check.fileName(name);
    Check.id("bytes", bytes);
    Check.mediaType(type);
    if ((width == null) != (height == null)) {
      throw new IllegalArgumentException("width and height belong together");
    }
    side(width);
    side(height);
    return this;
  }

  private static void side(@Nullable Integer pixels) {
    if (pixels != null && (pixels < 1 || pixels > Limits.PICTURE_SIDE)) {
      throw new IllegalArgumentException(
          "width and height must be 1 to " + Limits.PICTURE_SIDE + " pixels");
    }
  }
}
