package chat.hearth.client.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photos as a camera was held: real JPEGs of 128 by 64 with a colour in each corner. */
class TurnTest {

  private static final int WIDE = 128;
  private static final int HIGH = 64;

  @TempDir private Path folder;

  /** The corners are red, green, blue and white: from the top left, row by row. */
  @ParameterizedTest
  @CsvSource({
    "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"
  })
  void it_is_seen_as_the_camera_was_held(int number, String corners) throws IOException {
    boolean stands = number >= 5;
    for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      Path file = photo(exif(number, order));
      int width = stands ? HIGH : WIDE;
      int height = stands ? WIDE : HIGH;
      assertEquals(
          Optional.of(new Pictures.Size(width, height, "image/jpeg")), Pictures.size(file));
      for (int side : new int[] {WIDE, WIDE / 4}) {
        Pictures.Pixels seen = Pictures.decode(file, side).orElseThrow();
        assertEquals(width * side / WIDE, seen.width());
        assertEquals(height * side / WIDE, seen.height());
        assertEquals(corners, corners(seen));
      }
    }
  }

  @Test
  void a_note_behind_another_is_found_and_one_that_makes_no_sense_is_none() throws IOException {
    byte[] other = segment(0xEC, new byte[] {1, 2, 3});
    byte[] exif = exif(6, ByteOrder.BIG_ENDIAN);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(other);
    both.writeBytes(
        segment(0xE1, "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII)));
    both.writeBytes(exif);
    assertEquals("BRWG", corners(Pictures.decode(photo(both.toByteArray()), WIDE).orElseThrow()));
    assertEquals("RGBW", seen(exif(0, ByteOrder.BIG_ENDIAN)));
    assertEquals("RGBW", seen(exif(9, ByteOrder.LITTLE_ENDIAN)));
    assertEquals("RGBW", seen(new byte[0]));
  }

  @Test
  void a_damaged_note_turns_nothing_and_harms_nobody() throws IOException {
    byte[] whole = exif(6, ByteOrder.BIG_ENDIAN);
    int head = 4;
    for (int end = 0; end < whole.length - head - 4; end++) { // before the number itself
      assertEquals("RGBW", seen(segment(0xE1, Arrays.copyOfRange(whole, head, head + end))));
    }
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] noise = Arrays.copyOfRange(whole, head, whole.length);
      for (int k = 0; k < 3; k++) {
        noise[6 + random.nextInt(noise.length - 6)] = (byte) random.nextInt();
      }
      Pictures.Pixels seen = Pictures.decode(photo(segment(0xE1, noise)), WIDE).orElseThrow();
      assertEquals(WIDE * HIGH, seen.width() * seen.height());
    }
  }

  private String seen(byte[] head) throws IOException {
    return corners(Pictures.decode(photo(head), WIDE).orElseThrow());
  }

  private Path photo(byte[] head) throws IOException {
    BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    List<Color> colours = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
    for (int i = 0; i < colours.size(); i++) {
      g.setColor(colours.get(i));
      g.fillRect(i % 2 * WIDE / 2, i / 2 * HIGH / 2, WIDE / 2, HIGH / 2);
    }
    g.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    boolean _ = ImageIO.write(image, "jpeg", jpeg);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(jpeg.toByteArray(), 0, 2);
    all.writeBytes(head);
    all.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
    return Files.write(folder.resolve("photo.jpg"), all.toByteArray());
  }

  private static byte[] exif(int number, ByteOrder order) {
    ByteBuffer tiff = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4).order(order);
    tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    tiff.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949)).putShort((short) 42);
    tiff.putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x0100).putShort((short) 4).putInt(1).putInt(WIDE);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) number);
    tiff.putShort((short) 0).putInt(0);
    return segment(0xE1, tiff.array());
  }

  private static byte[] segment(int marker, byte[] content) {
    ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
    segment.put((byte) 0xFF).put((byte) marker).putShort((short) (2 + content.length));
    return segment.put(content).array();
  }

  private static String corners(Pictures.Pixels p) {
    StringBuilder corners = new StringBuilder();
    for (int y : new int[] {p.height() / 4, 3 * p.height() / 4}) {
      for (int x : new int[] {p.width() / 4, 3 * p.width() / 4}) {
        corners.append(letter(p.argb()[y * p.width() + x]));
      }
    }
    return corners.toString();
  }

  private static char letter(int argb) {
    boolean red = (argb >> 16 & 0xFF) > 127;
    boolean green = (argb >> 8 & 0xFF) > 127;
    boolean blue = (argb & 0xFF) > 127;
    return red && green && blue ? 'W' : red ? 'R' : green ? 'G' : blue ? 'B' : '?';
  }
}
