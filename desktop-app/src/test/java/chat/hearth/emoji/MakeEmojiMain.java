package chat.hearth.emoji;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes {@code ui/emoji} from the unpacked npm packages emoji-datasource-google and emojibase-data.
 * The same packages give the same bytes. What for, and how to run it, is in packaging/emoji.
 */
public final class MakeEmojiMain {

  /** How many pictures a file holds. */
  private static final int BLOCK = 64;

  private static final int MOST_COLOURS = 64;

  private MakeEmojiMain() {}

  /**
   * Writes the files.
   *
   * @param arguments the folder of the pictures' package, of the names' package, and the folder to
   *     write to
   */
  public static void main(String[] arguments) throws IOException {
    Path to = Path.of(arguments[2]);
    Files.createDirectories(to);
    List<Source> emoji = Source.read(Path.of(arguments[0]).resolve("emoji.json"));
    Names.write(emoji, Path.of(arguments[1]), to);
    List<String> pictures = Source.pictures(emoji);
    Path folder = Path.of(arguments[0]).resolve("img/google/64");
    int blocks = (pictures.size() + BLOCK - 1) / BLOCK;
    IntStream.range(0, blocks)
        .parallel()
        .forEach(
            b -> {
              int last = Math.min(pictures.size(), (b + 1) * BLOCK);
              block(folder, pictures.subList(b * BLOCK, last), to.resolve("pictures-" + b));
            });
  }

  /** A file: for each picture its length in bytes and then itself, a PNG with a palette. */
  private static void block(Path folder, List<String> names, Path to) {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(to))) {
      for (String name : names) {
        byte[] png = png(folder.resolve(name));
        out.writeInt(png.length);
        out.write(png);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] png(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    Palette palette = Palette.of(pixels, MOST_COLOURS);
    int[] colours = IntStream.range(0, palette.size()).map(palette::argb).toArray();
    IndexColorModel model =
        new IndexColorModel(bits(colours.length), colours.length, colours, 0, true, -1, 0);
    BufferedImage few =
        new BufferedImage(model, model.createCompatibleWritableRaster(width, height), false, null);
    for (int i = 0; i < pixels.length; i++) {
      few.getRaster().setSample(i % width, i / width, 0, palette.nearest(pixels[i]));
    }
    return written(few);
  }

  private static int bits(int colours) {
    return colours <= 16 ? 4 : 8;
  }

  private static byte[] written(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(0);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
