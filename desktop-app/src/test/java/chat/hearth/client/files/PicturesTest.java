package chat.hearth.client.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

  @TempDir private Path folder;

  private Path painted(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      image.setRGB(x, x % height, 0xC2410C);
    }
    Path file = folder.resolve("picture." + format);
    assertTrue(ImageIO.write(image, format, file.toFile()));
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void the_size_is_in_the_head(String format) throws IOException {
    assertEquals(
        Optional.of(new Pictures.Size(640, 200, "image/" + format)),
        Pictures.size(painted(format, 640, 200)));
  }

  @Test
  void no_more_is_decoded_than_is_shown() throws IOException {
    Path file = painted("png", 2000, 1000);
    Pictures.Pixels small = Pictures.decode(file, 500).orElseThrow();
    assertEquals(500, small.width());
    assertEquals(250, small.height());
    assertEquals(500 * 250, small.argb().length);
    assertEquals(2000, Pictures.decode(file, 1999).orElseThrow().width());
  }

  /** Both kinds of WebP, 40 by 20, ember at the left; at the right pine, or nothing. */
  @Test
  void webp_is_decoded_by_a_plug_in() throws IOException {
    String lossy =
        "UklGRnIAAABXRUJQVlA4IGYAAAAQBQCdASooABQAPm0wk0YkIyGhMBqoAIANiUAZn/rfQPwrowFX/7gA"
            + "A+PIONNm8+FgAP7svY//mB/0NdBv/9QZ5BnkGfqe+05RAKlcEBtnjSAw1/h6c9E5z4enPX1S+wT7hGwAAAA=";
    String lossless = "UklGRigAAABXRUJQVlA4TBwAAAAvJ8AEEA8wQSM8DPMf8BAIEA781xoQENH/KGEP";
    for (String written : List.of(lossy, lossless)) {
      byte[] bytes = Base64.getDecoder().decode(written);
      Path file = Files.write(folder.resolve("picture.webp"), bytes);
      assertEquals(Optional.of(new Pictures.Size(40, 20, "image/webp")), Pictures.size(file));
      Pictures.Pixels seen = Pictures.decode(file, 40).orElseThrow();
      assertEquals(40 * 20, seen.argb().length);
      assertEquals(0xC2, seen.argb()[10 * 40 + 5] >> 16 & 0xFF, 12, "red at the left");
      int right = seen.argb()[10 * 40 + 35];
      assertTrue((right >>> 24) == 0 || (right >> 16 & 0xFF) < 40, "none at the right");
      assertEquals(20, Pictures.decode(file, 20).orElseThrow().width());
      for (int end = 0; end < bytes.length; end++) {
        Path torn = Files.write(folder.resolve("torn.webp"), Arrays.copyOf(bytes, end));
        Optional<Pictures.Pixels> pixels = Pictures.decode(torn, 40);
        assertTrue(pixels.isEmpty() || pixels.get().width() == 40);
      }
    }
  }

  /** A picture of 60,000 x 60,000 pixels in a few bytes: decoded it would take 14 GB. */
  @Test
  void a_bomb_is_not_decoded() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(0x89504E470D0A1A0AL);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream ihdr = new DataOutputStream(head);
    ihdr.writeBytes("IHDR");
    ihdr.writeInt(60_000);
    ihdr.writeInt(60_000);
    ihdr.write(new byte[] {8, 2, 0, 0, 0});
    out.writeInt(13);
    out.write(head.toByteArray());
    CRC32 crc = new CRC32();
    crc.update(head.toByteArray());
    out.writeInt((int) crc.getValue());
    Path file = Files.write(folder.resolve("bomb.png"), bytes.toByteArray());
    assertEquals(Optional.empty(), Pictures.size(file));
    assertEquals(Optional.empty(), Pictures.decode(file, 300));
  }

  @Test
  void what_is_no_picture_or_damaged_is_nothing() throws IOException {
    Path text = Files.writeString(folder.resolve("a.png"), "<svg/>", StandardCharsets.UTF_8);
    assertEquals(Optional.empty(), Pictures.size(text));
    assertEquals(Optional.empty(), Pictures.decode(folder.resolve("none.png"), 10));
    byte[] whole = Files.readAllBytes(painted("png", 300, 300));
    for (int end = 0; end < whole.length; end += 41) {
      Path torn = Files.write(folder.resolve("torn.png"), Arrays.copyOf(whole, end));
      Optional<Pictures.Pixels> pixels = Pictures.decode(torn, 300);
      assertTrue(pixels.isEmpty() || pixels.get().width() == 300);
    }
  }
}
