package chat.hearth.client.files;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * The frames of a GIF that moves. Each is a whole picture: a file has only what is new in it, and
 * says what becomes of that before the next one.
 */
public final class GifFrames {

  /** Frames of the longest one that is shown moving. */
  public static final int MOST = 500;

  private static final long PIXELS_READ = 10 * Pictures.PIXELS;
  private static final int HUNDREDTH = 10;
  private static final int SHORTEST = 20;
  private static final int USUAL = 100;
  private static final String SCREEN = "javax_imageio_gif_stream_1.0";
  private static final String IMAGE = "javax_imageio_gif_image_1.0";

  private final ImageReader reader;
  private final int width;
  private final int height;
  private final int step;
  private final int columns;
  private final int[] canvas;

  /**
   * A picture for some time.
   *
   * @param millis how long it is shown
   */
  public record Frame(Pictures.Pixels picture, int millis) {}

  private GifFrames(ImageReader reader, int width, int height, int step) {
    this.reader = reader;
    this.width = width;
    this.height = height;
    this.step = step;
    this.columns = Math.ceilDiv(width, step);
    this.canvas = new int[columns * Math.ceilDiv(height, step)];
  }

  /**
   * Decodes them.
   *
   * @param side the longer side has about so many pixels, and at least so many if it has them
   * @return none where it is no GIF, damaged, does not move, or has more than {@value #MOST} frames
   *     or more than 40 megapixels in all of them together
   */
  public static List<Frame> decode(Path file, int side) {
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      try {
        reader.setInput(in);
        return decode(reader, side);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException | OutOfMemoryError _) {
      return List.of(); // whatever a damaged one made the reader do
    }
  }

  private static List<Frame> decode(ImageReader reader, int side) throws IOException {
    int count = reader.getNumImages(true);
    Note screen = new Note(reader.getStreamMetadata(), SCREEN);
    int width = screen.number("LogicalScreenDescriptor", "logicalScreenWidth");
    int height = screen.number("LogicalScreenDescriptor", "logicalScreenHeight");
    int step = Math.max(1, Math.max(width, height) / Math.max(1, side));
    long shown = (long) Math.ceilDiv(width, step) * Math.ceilDiv(height, step) * count;
    if (count < 2 || count > MOST || shown < 1 || shown > Pictures.PIXELS) {
      return List.of();
    }
    long read = 0;
    for (int i = 0; i < count; i++) {
      read += (long) reader.getWidth(i) * reader.getHeight(i);
    }
    return read > PIXELS_READ
        ? List.of()
        : new GifFrames(reader, width, height, step).frames(count);
  }

  private List<Frame> frames(int count) throws IOException {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Note note = new Note(reader.getImageMetadata(i), IMAGE);
      String then = note.word("GraphicControlExtension", "disposalMethod");
      boolean returns = then.equals("restoreToPrevious");
      int[] before = returns ? canvas.clone() : canvas;
      Rectangle drawn = draw(i, note);
      int millis = note.number("GraphicControlExtension", "delayTime") * HUNDREDTH;
      Pictures.Pixels picture =
          new Pictures.Pixels(columns, canvas.length / columns, canvas.clone());
      frames.add(new Frame(picture, millis < SHORTEST ? USUAL : millis));
      if (then.equals("restoreToBackgroundColor")) {
        clear(drawn);
      } else if (returns) {
        System.arraycopy(before, 0, canvas, 0, canvas.length);
      }
    }
    return frames;
  }

  /** Puts a frame onto what is there; gives its place, in pixels as they are shown. */
  private Rectangle draw(int index, Note note) throws IOException {
    int left = note.number("ImageDescriptor", "imageLeftPosition");
    int top = note.number("ImageDescriptor", "imageTopPosition");
    int wide = Math.min(reader.getWidth(index), width - left);
    int high = Math.min(reader.getHeight(index), height - top);
    int offX = Math.floorMod(-left, step);
    int offY = Math.floorMod(-top, step);
    if (offX >= wide || offY >= high) {
      return new Rectangle();
    }
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceRegion(new Rectangle(wide, high));
    param.setSourceSubsampling(step, step, offX, offY);
    BufferedImage image = reader.read(index, param);
    int x = (left + offX) / step;
    int y = (top + offY) / step;
    int[] row = new int[image.getWidth()];
    for (int i = 0; i < image.getHeight(); i++) {
      image.getRGB(0, i, row.length, 1, row, 0, row.length);
      for (int k = 0; k < row.length; k++) {
        if (row[k] >>> 24 != 0) {
          canvas[(y + i) * columns + x + k] = row[k];
        }
      }
    }
    return new Rectangle(x, y, image.getWidth(), image.getHeight());
  }

  private void clear(Rectangle place) {
    for (int y = place.y; y < place.y + place.height; y++) {
      int start = y * columns + place.x;
      Arrays.fill(canvas, start, start + place.width, 0);
    }
  }

  /** What the file says about itself or a frame. */
  private record Note(IIOMetadataNode root) {

    Note(IIOMetadata metadata, String format) {
      this((IIOMetadataNode) metadata.getAsTree(format));
    }

    String word(String part, String name) {
      return root.getElementsByTagName(part).item(0) instanceof IIOMetadataNode node
          ? node.getAttribute(name)
          : "";
    }

    /** 0 where it says nothing. */
    int number(String part, String name) {
      String word = word(part, name);
      return word.isEmpty() ? 0 : Integer.parseInt(word);
    }
  }
}
