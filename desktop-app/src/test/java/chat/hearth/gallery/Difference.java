package chat.hearth.gallery;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where one picture looks other than another. Edges of letters may be a shade lighter where another
 * version of the system's library has drawn them; surfaces may not.
 */
final class Difference {

  /** Of 255: what is further apart in red, green or blue is another colour. */
  private static final int SHADE = 48;

  /** Of 255: as {@link #SHADE}, where all pixels of a block are that far apart. */
  private static final int FAINT = 4;

  /** The share of pixels of another colour that the whole picture may have. */
  private static final double OF_ALL = 0.002;

  /** As {@link #OF_ALL} for each tile: a letter may differ, a word may not. */
  private static final double OF_TILE = 0.033;

  private static final int TILE = 32;
  private static final int BLOCK = 8;
  private static final int NAMED = 5;

  private final BufferedImage actual;
  private final int[] apart;
  private final List<Rectangle> places;

  private Difference(BufferedImage actual, int[] apart) {
    this.actual = actual;
    this.apart = apart;
    this.places = split(bounds(actual), TILE).stream().filter(this::isOther).toList();
  }

  /** Compares two pictures; of another size everything is other. */
  static Difference of(BufferedImage wanted, BufferedImage actual) {
    int width = actual.getWidth();
    int height = actual.getHeight();
    int[] apart = new int[width * height];
    if (!bounds(wanted).equals(bounds(actual))) {
      Arrays.fill(apart, 255);
      return new Difference(actual, apart);
    }
    int[] one = wanted.getRGB(0, 0, width, height, null, 0, width);
    int[] other = actual.getRGB(0, 0, width, height, null, 0, width);
    Arrays.setAll(apart, i -> apart(one[i], other[i]));
    return new Difference(actual, apart);
  }

  /** Whether a person would call both the same. */
  boolean isNone() {
    return places.isEmpty() && pixels() <= OF_ALL * apart.length;
  }

  /** How much differs and where, for a person. */
  String words() {
    String where =
        places.stream()
            .limit(NAMED)
            .map(p -> "x " + p.x + " y " + p.y)
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%,d of %,d pixels have another colour%s%s",
        pixels(),
        apart.length,
        where.isEmpty() ? "" : ", around " + where,
        places.size() > NAMED ? " and in " + (places.size() - NAMED) + " more places" : "");
  }

  /** The second picture, pale, with everything that is other in red and a frame around it. */
  BufferedImage picture() {
    int width = actual.getWidth();
    BufferedImage drawn = new BufferedImage(width, actual.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < apart.length; i++) {
      int colour = pale(actual.getRGB(i % width, i / width));
      drawn.setRGB(i % width, i / width, apart[i] > FAINT ? Color.RED.getRGB() : colour);
    }
    Graphics2D pen = drawn.createGraphics();
    pen.setColor(Color.BLUE);
    places.forEach(p -> pen.drawRect(p.x, p.y, p.width - 1, p.height - 1));
    pen.dispose();
    return drawn;
  }

  private long pixels() {
    return Arrays.stream(apart).filter(a -> a > SHADE).count();
  }

  private boolean isOther(Rectangle tile) {
    return count(tile, SHADE) > OF_TILE * tile.width * tile.height
        || split(tile, BLOCK).stream().anyMatch(b -> count(b, FAINT) == b.width * b.height);
  }

  private int count(Rectangle place, int limit) {
    int found = 0;
    for (int y = place.y; y < place.y + place.height; y++) {
      for (int x = place.x; x < place.x + place.width; x++) {
        found += apart[y * actual.getWidth() + x] > limit ? 1 : 0;
      }
    }
    return found;
  }

  private static List<Rectangle> split(Rectangle all, int side) {
    List<Rectangle> parts = new ArrayList<>();
    for (int y = 0; y < all.height; y += side) {
      for (int x = 0; x < all.width; x += side) {
        Rectangle part = new Rectangle(all.x + x, all.y + y, side, side);
        parts.add(part.intersection(all));
      }
    }
    return parts;
  }

  private static Rectangle bounds(BufferedImage image) {
    return new Rectangle(image.getWidth(), image.getHeight());
  }

  private static int apart(int one, int other) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
    }
    return most;
  }

  private static int pale(int rgb) {
    int grey = ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
    return new Color(170 + grey / 3, 170 + grey / 3, 170 + grey / 3).getRGB();
  }
}
