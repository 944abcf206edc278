package chat.hearth.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A comparison of pictures that finds nothing would be worth nothing. */
class DifferenceTest {

  private static final int LARGEST_SUM = 5_000_000;

  @Test
  void the_same_picture_does_not_differ() {
    assertTrue(Difference.of(page(_ -> {}), page(_ -> {})).isNone());
  }

  @Test
  void another_word_is_found_and_where_it_is() {
    Difference other = Difference.of(page(p -> word(p, 0)), page(p -> word(p, 5)));
    assertFalse(other.isNone());
    assertTrue(other.words().contains("x 96 y 64"), other.words());
    assertEquals(Color.RED.getRGB(), other.picture().getRGB(100, 71), "shown in red");
  }

  @Test
  void a_surface_that_is_a_little_darker_is_found() {
    Difference other =
        Difference.of(page(p -> surface(p, 0xFFE4D1)), page(p -> surface(p, 0xFADFCC)));
    assertFalse(other.isNone());
    assertTrue(other.words().startsWith("0 of"), other.words());
  }

  @Test
  void edges_that_are_a_shade_lighter_do_not_count() {
    assertTrue(
        Difference.of(page(p -> stripes(p, 0x808080)), page(p -> stripes(p, 0x909090))).isNone());
  }

  @Test
  void a_few_pixels_everywhere_are_too_many() {
    assertFalse(Difference.of(page(_ -> {}), page(DifferenceTest::dust)).isNone());
  }

  @Test
  void another_size_differs() {
    BufferedImage small = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
    assertFalse(Difference.of(page(_ -> {}), small).isNone());
    assertFalse(Difference.of(small, page(_ -> {})).isNone());
  }

  @Test
  void what_is_kept_is_small() throws IOException {
    try (Stream<Path> all = Files.list(Golden.KEPT)) {
      List<Path> files = all.toList();
      long sum = 0;
      for (Path file : files) {
        sum += Files.size(file);
      }
      assertTrue(files.size() >= 10, "pictures are kept");
      assertTrue(sum < LARGEST_SUM, sum + " bytes");
    }
  }

  private static BufferedImage page(Consumer<Graphics2D> draw) {
    BufferedImage page = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 320, 200);
    draw.accept(pen);
    pen.dispose();
    return page;
  }

  /** Strokes of a word, so much further to the right. */
  private static void word(Graphics2D pen, int right) {
    pen.setColor(Color.BLACK);
    for (int x = 100; x < 124; x += 10) {
      pen.fillRect(x + right, 70, 2, 10);
    }
  }

  private static void surface(Graphics2D pen, int rgb) {
    pen.setColor(new Color(rgb));
    pen.fillRect(40, 40, 16, 16);
  }

  private static void stripes(Graphics2D pen, int rgb) {
    pen.setColor(new Color(rgb));
    for (int x = 0; x < 320; x += 4) {
      pen.fillRect(x, 0, 1, 200);
    }
  }

  private static void dust(Graphics2D pen) {
    pen.setColor(Color.BLACK);
    for (int x = 3; x < 320; x += 16) {
      for (int y = 3; y < 200; y += 16) {
        pen.fillRect(x, y, 1, 1);
      }
    }
  }
}
