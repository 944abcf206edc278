package chat.hearth.client.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GIFs that ImageIO writes, frame by frame; R, G and B are pixels of that colour, dots nothing. */
class GifFramesTest {

  private static final String STAYS = "doNotDispose";
  private static final String CLEARED = "restoreToBackgroundColor";
  private static final String PREVIOUS = "restoreToPrevious";

  @TempDir private Path folder;

  /** A frame as it is written: one letter a pixel, rows divided by slashes. */
  private record Part(String pixels, int left, int top, String then, int delay) {

    BufferedImage image() {
      byte[] red = {0, (byte) 255, 0, 0};
      byte[] green = {0, 0, (byte) 255, 0};
      byte[] blue = {0, 0, 0, (byte) 255};
      IndexColorModel colours = new IndexColorModel(2, 4, red, green, blue, 0);
      List<String> rows = List.of(pixels.split("/"));
      int width = rows.getFirst().length();
      BufferedImage image =
          new BufferedImage(width, rows.size(), BufferedImage.TYPE_BYTE_INDEXED, colours);
      for (int y = 0; y < rows.size(); y++) {
        for (int x = 0; x < width; x++) {
          image.getRaster().setSample(x, y, 0, ".RGB".indexOf(rows.get(y).charAt(x)));
        }
      }
      return image;
    }
  }

  private Path written(Part... parts) throws IOException {
    Path file = folder.resolve("moves.gif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (Part part : parts) {
        BufferedImage image = part.image();
        writer.writeToSequence(new IIOImage(image, null, noted(writer, image, part)), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }

  private static IIOMetadata noted(ImageWriter writer, BufferedImage image, Part part)
      throws IOException {
    IIOMetadata data = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
    String format = data.getNativeMetadataFormatName();
    IIOMetadataNode root = (IIOMetadataNode) data.getAsTree(format);
    IIOMetadataNode place = node(root, "ImageDescriptor");
    place.setAttribute("imageLeftPosition", String.valueOf(part.left));
    place.setAttribute("imageTopPosition", String.valueOf(part.top));
    place.setAttribute("interlaceFlag", "FALSE");
    IIOMetadataNode control = node(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", part.then);
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "TRUE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", String.valueOf(part.delay));
    data.setFromTree(format, root);
    return data;
  }

  private static IIOMetadataNode node(IIOMetadataNode root, String name) {
    if (root.getElementsByTagName(name).item(0) instanceof IIOMetadataNode there) {
      return there;
    }
    IIOMetadataNode made = new IIOMetadataNode(name);
    root.appendChild(made);
    return made;
  }

  private static Part part(String pixels, int left, int top, String then) {
    return new Part(pixels, left, top, then, 10);
  }

  private static String seen(GifFrames.Frame frame) {
    Pictures.Pixels p = frame.picture();
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < p.argb().length; i++) {
      seen.append(i > 0 && i % p.width() == 0 ? "/" : "");
      seen.append(
          switch (p.argb()[i]) {
            case 0 -> '.';
            case 0xFFFF0000 -> 'R';
            case 0xFF00FF00 -> 'G';
            case 0xFF0000FF -> 'B';
            default -> '?';
          });
    }
    return seen.toString();
  }

  private static List<String> seen(Path file, int side) {
    return GifFrames.decode(file, side).stream().map(GifFramesTest::seen).toList();
  }

  @Test
  void each_frame_lies_on_what_the_one_before_leaves() throws IOException {
    Path file =
        written(
            part("RRRR/RRRR", 0, 0, STAYS),
            part("G./.G", 1, 0, STAYS),
            part("BB", 0, 1, CLEARED),
            part("G", 3, 0, PREVIOUS),
            part("B", 0, 0, "none"));
    assertEquals(
        List.of("RRRR/RRRR", "RGRR/RRGR", "RGRR/BBGR", "RGRG/..GR", "BGRR/..GR"), seen(file, 4));
  }

  @Test
  void a_smaller_one_has_every_other_pixel_of_the_whole() throws IOException {
    Path file =
        written(
            part("RGRGRG/RRRRRR/RGRGRG/RRRRRR", 0, 0, STAYS),
            part("BBB/BBB", 1, 1, STAYS),
            part("G", 5, 3, STAYS));
    assertEquals(List.of("RRR/RRR", "RRR/RBR", "RRR/RBR"), seen(file, 3));
  }

  @Test
  void what_would_flicker_takes_the_usual_time() throws IOException {
    Path file =
        written(
            new Part("R", 0, 0, STAYS, 0),
            new Part("G", 0, 0, STAYS, 1),
            new Part("B", 0, 0, STAYS, 2),
            new Part("R", 0, 0, STAYS, 250));
    assertEquals(
        List.of(100, 100, 20, 2500),
        GifFrames.decode(file, 1).stream().map(GifFrames.Frame::millis).toList());
  }

  @Test
  void one_that_stands_still_is_too_long_or_too_large_has_no_frames() throws IOException {
    assertEquals(List.of(), seen(written(part("RG", 0, 0, STAYS)), 2));
    Part[] many =
        IntStream.rangeClosed(0, GifFrames.MOST)
            .mapToObj(i -> part(i % 2 == 0 ? "R" : "G", 0, 0, STAYS))
            .toArray(Part[]::new);
    assertEquals(List.of(), seen(written(many), 1));
    assertEquals(GifFrames.MOST, seen(written(Arrays.copyOf(many, GifFrames.MOST)), 1).size());
    Part large = part(String.join("/", Collections.nCopies(500, "R".repeat(900))), 0, 0, STAYS);
    Part[] hundred = new Part[100];
    Arrays.fill(hundred, large); // 45 megapixels as they are, 11 at half the size
    Path file = written(hundred);
    assertEquals(List.of(), seen(file, 900));
    assertEquals(100, GifFrames.decode(file, 450).size());
  }

  @Test
  void what_is_no_gif_or_torn_has_no_frames_or_whole_ones() throws IOException {
    Path png = folder.resolve("a.gif");
    assertTrue(ImageIO.write(new BufferedImage(9, 9, 1), "png", png.toFile()));
    assertEquals(List.of(), seen(png, 9));
    byte[] whole = Files.readAllBytes(written(part("RG", 0, 0, STAYS), part("GB", 0, 0, STAYS)));
    for (int end = 0; end < whole.length; end++) {
      Path torn = Files.write(folder.resolve("torn.gif"), Arrays.copyOf(whole, end));
      assertTrue(seen(torn, 2).stream().allMatch(s -> s.length() == 2));
    }
  }
}
