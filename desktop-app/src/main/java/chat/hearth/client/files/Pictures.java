package chat.hearth.client.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Reads pictures that strangers sent. Their size is looked at before anything is decoded, and what
 * is decoded is only so large as it is shown.
 */
public final class Pictures {

  /** Pixels of the largest picture that is decoded at all. */
  public static final long PIXELS = 40_000_000;

  /** Pixels a side. */
  public record Size(int width, int height, String type) {}

  /** A decoded picture: alpha, red, green and blue in one number, row by row. */
  @SuppressWarnings("ArrayRecordComponent") // millions of pixels; handed on once and never changed
  public record Pixels(int width, int height, int[] argb) {}

  private interface Work<T> {
    T on(ImageReader reader) throws IOException;
  }

  private Pictures() {}

  /** How large a picture is, by its head; nothing where it is none, or too large to be shown. */
  public static Optional<Size> size(Path file) {
    return read(file, Pictures::size);
  }

  /**
   * Decodes a picture.
   *
   * @param side the longer side has about so many pixels, and at least so many if it has them
   * @return nothing where it is no picture, too large or damaged
   */
  public static Optional<Pixels> decode(Path file, int side) {
    return read(
        file,
        reader -> {
          Optional<Size> size = size(reader);
          return size.isEmpty() ? Optional.empty() : Optional.of(pixels(reader, size.get(), side));
        });
  }

  /** A picture as the bytes of a PNG. */
  public static byte[] png(int width, int height, int[] argb) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      boolean _ = ImageIO.write(image, "png", stream);
    }
    return out.toByteArray();
  }

  private static Optional<Size> size(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width < 1 || height < 1 || (long) width * height > PIXELS) {
      return Optional.empty();
    }
    String type = "image/" + reader.getFormatName().toLowerCase(Locale.ROOT);
    return Optional.of(new Size(width, height, type.equals("image/jpg") ? "image/jpeg" : type));
  }

  private static Pixels pixels(ImageReader reader, Size size, int side) throws IOException {
    int step = Math.max(1, Math.max(size.width, size.height) / Math.max(1, side));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image = reader.read(0, param);
    int width = image.getWidth();
    int height = image.getHeight();
    return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  private static <T> Optional<T> read(Path file, Work<Optional<T>> work) {
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return work.on(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException | OutOfMemoryError _) {
      return Optional.empty(); // whatever a damaged picture made a reader do
    }
  }
}
