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
    T on(ImageReader reader, Turn turn) throws IOException;
  }

  private Pictures() {}

  /**
   * How large a picture is as it is seen, by its head; nothing where it is none, or too large to be
   * shown.
   */
  public static Optional<Size> size(Path file) {
    return read(file, Pictures::size);
  }

  /**
   * Decodes a picture, as a camera says that it is to be seen.
   *
   * @param side the longer side has about so many pixels, and at least so many if it has them
   * @return nothing where it is no picture, too large or damaged
   */
  public static Optional<Pixels> decode(Path file, int side) {
    return read(
        file,
        (reader, turn) ->
            size(reader, turn).isEmpty()
                ? Optional.empty()
                : Optional.of(turn.of(image(reader, side))));
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

  private static Optional<Size> size(ImageReader reader, Turn turn) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width < 1 || height < 1 || (long) width * height > PIXELS) {
      return Optional.empty();
    }
    String type = "image/" + reader.getFormatName().toLowerCase(Locale.ROOT);
    return Optional.of(
        new Size(
            turn.swap() ? height : width,
            turn.swap() ? width : height,
            type.equals("image/jpg") ? "image/jpeg" : type));
  }

  private static BufferedImage image(ImageReader reader, int side) throws IOException {
    int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
    int step = Math.max(1, longer / Math.max(1, side));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  private static <T> Optional<T> read(Path file, Work<Optional<T>> work) {
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      Turn turn = Turn.of(in);
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return work.on(reader, turn);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException | OutOfMemoryError _) {
      return Optional.empty(); // whatever a damaged picture made a reader do
    }
  }
}
