package chat.hearth.emoji;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Few colours for a picture: its own ones where they are few enough, else the middles of boxes that
 * hold similar ones. Colours are premultiplied, so that what can hardly be seen hardly counts.
 */
final class Palette {

  private static final int ROUNDS = 6;

  /** A premultiplied colour with how often it is there. */
  private record Colour(int argb, int count) {

    /** Alpha, red, green or blue, from 0 to 255. */
    int part(int number) {
      return (argb >>> (24 - 8 * number)) & 255;
    }

    int[] parts() {
      return new int[] {part(0), part(1), part(2), part(3)};
    }
  }

  private final List<int[]> entries;

  private Palette(List<int[]> entries) {
    this.entries = entries;
  }

  /**
   * The best palette that is found for the pixels.
   *
   * @param argb not premultiplied
   */
  static Palette of(int[] argb, int most) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : argb) {
      counts.merge(premultiplied(pixel), 1, Integer::sum);
    }
    List<Colour> colours = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> colours.add(new Colour(e.getKey(), e.getValue())));
    List<int[]> entries = new ArrayList<>();
    if (colours.size() <= most) {
      colours.forEach(c -> entries.add(c.parts()));
      return new Palette(entries);
    }
    boxes(colours, most).forEach(box -> entries.add(middle(box)));
    Palette palette = new Palette(entries);
    for (int round = 0; round < ROUNDS; round++) {
      palette = palette.moved(colours);
    }
    return palette;
  }

  int size() {
    return entries.size();
  }

  /** The place of the colour that is nearest to the pixel. */
  int nearest(int argb) {
    return nearest(new Colour(premultiplied(argb), 1).parts());
  }

  /** A colour as it stands in a file: not premultiplied. */
  int argb(int at) {
    int[] c = entries.get(at);
    int a = c[0];
    if (a == 0) {
      return 0;
    }
    int value = a << 24;
    for (int part = 1; part < 4; part++) {
      value |= Math.min(255, (c[part] * 255 + a / 2) / a) << (24 - 8 * part);
    }
    return value;
  }

  private int nearest(int[] wanted) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < entries.size(); i++) {
      int distance = 0;
      int[] entry = entries.get(i);
      for (int part = 0; part < 4; part++) {
        int apart = entry[part] - wanted[part];
        distance += apart * apart;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  /** Each colour goes to its nearest entry, and each entry to the middle of its colours. */
  private Palette moved(List<Colour> colours) {
    List<List<Colour>> nearby = new ArrayList<>();
    entries.forEach(e -> nearby.add(new ArrayList<>()));
    colours.forEach(c -> nearby.get(nearest(c.parts())).add(c));
    List<int[]> next = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      next.add(nearby.get(i).isEmpty() ? entries.get(i) : middle(nearby.get(i)));
    }
    return new Palette(next);
  }

  /** Halves the box whose colours differ most until there are enough. */
  private static List<List<Colour>> boxes(List<Colour> all, int wanted) {
    List<List<Colour>> boxes = new ArrayList<>(List.of(all));
    while (boxes.size() < wanted) {
      List<Colour> widest = boxes.stream().max(Comparator.comparingDouble(Palette::worth)).get();
      if (widest.size() < 2) {
        break;
      }
      int axis = axis(widest);
      List<Colour> sorted = new ArrayList<>(widest);
      sorted.sort(Comparator.comparingInt(c -> c.part(axis)));
      long half = sorted.stream().mapToLong(Colour::count).sum() / 2;
      int cut = 0;
      for (long seen = 0; cut < sorted.size() - 1 && seen < half; cut++) {
        seen += sorted.get(cut).count();
      }
      cut = Math.clamp(cut, 1, sorted.size() - 1);
      boxes.remove(widest);
      boxes.add(sorted.subList(0, cut));
      boxes.add(sorted.subList(cut, sorted.size()));
    }
    return boxes;
  }

  private static double worth(List<Colour> box) {
    return box.size() < 2 ? -1 : spread(box, axis(box));
  }

  private static int axis(List<Colour> box) {
    int best = 0;
    for (int part = 1; part < 4; part++) {
      if (spread(box, part) > spread(box, best)) {
        best = part;
      }
    }
    return best;
  }

  /** The sum of squares of what the colours are away from their middle. */
  private static double spread(List<Colour> box, int part) {
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (Colour c : box) {
      double value = c.part(part);
      sum += value * c.count();
      squares += value * value * c.count();
      count += c.count();
    }
    return squares - sum * sum / count;
  }

  private static int[] middle(List<Colour> box) {
    long[] sums = new long[4];
    long count = 0;
    for (Colour c : box) {
      count += c.count();
      for (int part = 0; part < 4; part++) {
        sums[part] += (long) c.part(part) * c.count();
      }
    }
    int[] middle = new int[4];
    for (int part = 0; part < 4; part++) {
      middle[part] = (int) ((sums[part] + count / 2) / count);
    }
    return middle;
  }

  private static int premultiplied(int argb) {
    int a = argb >>> 24;
    int value = a << 24;
    for (int shift = 16; shift >= 0; shift -= 8) {
      value |= ((((argb >> shift) & 255) * a + 127) / 255) << shift;
    }
    return value;
  }
}
