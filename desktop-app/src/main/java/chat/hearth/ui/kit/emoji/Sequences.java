package chat.hearth.ui.kit.emoji;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All sequences of characters that there is a picture of, in order, to find the longest one. */
final class Sequences {

  /** Asks for a picture of the character before it. */
  static final char AS_PICTURE = '\uFE0F';

  /** Asks for letters. */
  static final char AS_LETTER = '\uFE0E';

  /** Makes one emoji of the two around it. */
  static final char JOINER = '\u200D';

  /** Makes a key of the digit before it. */
  static final char KEYCAP = '\u20E3';

  /** The characters of the basic plane that are pictures without being asked are from here … */
  static final char FIRST_SYMBOL = '\u231A';

  /** … to here. */
  static final char LAST_SYMBOL = '\u2B55';

  /** Read once a process, when the first emoji comes: 3,786 short texts. */
  private static final class Read {
    static final Sequences ALL = new Sequences(Catalogue.pictures());
  }

  private final String[] keys;
  private final int[] pictures;

  private Sequences(List<String> texts) {
    record Numbered(String key, int picture) {}
    List<Numbered> sorted = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      sorted.add(new Numbered(texts.get(i).replace("" + AS_PICTURE, ""), i));
    }
    sorted.sort(Comparator.comparing(Numbered::key));
    keys = sorted.stream().map(Numbered::key).toArray(String[]::new);
    pictures = sorted.stream().mapToInt(Numbered::picture).toArray();
  }

  static Sequences all() {
    return Read.ALL;
  }

  /**
   * The longest emoji that begins at a place of the text, or null. People and systems put the sign
   * that asks for a picture where they like; only a single character that is usually a letter, such
   * as ©, needs it.
   */
  @Nullable Emoji at(String text, int from) {
    int low = 0;
    int high = keys.length;
    int depth = 0;
    int end = -1;
    int found = -1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == AS_PICTURE) {
        end = end == i ? i + 1 : end;
        continue;
      }
      low = first(low, high, depth, c);
      high = first(low, high, depth, (char) (c + 1));
      if (low == high) {
        break;
      }
      depth++;
      if (keys[low].length() == depth) {
        found = low;
        end = i + 1;
      }
    }
    return found >= 0 && isPicture(text, from, end) ? of(text.substring(from, end), found) : null;
  }

  private Emoji of(String text, int key) {
    return new Emoji(text, pictures[key]);
  }

  private static boolean isPicture(String text, int from, int end) {
    if (end < text.length() && text.charAt(end) == AS_LETTER) {
      return false;
    }
    int first = text.codePointAt(from);
    boolean single = end - from == Character.charCount(first);
    return !single || Character.isEmojiPresentation(first);
  }

  /** The first key from low to high whose character at the depth is at least this one. */
  private int first(int low, int high, int depth, char least) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = (from + to) >>> 1;
      String key = keys[middle];
      if (key.length() <= depth || key.charAt(depth) < least) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
