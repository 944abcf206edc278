package chat.hearth.ui.chat;

import java.text.BreakIterator;
import java.util.List;

/**
 * What a message says as its reader sees it: its paragraphs and code, one below the other. Places
 * in it count the characters of {@link #text()}, from 0 to its length.
 */
final class Passage {

  /** How much is taken at once. */
  enum Unit {
    LETTER,
    WORD,
    PART
  }

  /** From one place to another that is not before it. */
  record Stretch(int from, int to) {

    boolean isEmpty() {
      return from == to;
    }

    /** Both, and what lies between. */
    Stretch with(Stretch other) {
      return new Stretch(Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  private final List<TextPart> parts;
  private final int[] starts;
  private final int[] ends;
  private final String text;

  Passage(List<TextPart> parts) {
    this.parts = List.copyOf(parts);
    starts = new int[parts.size()];
    ends = new int[parts.size()];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      all.append(i > 0 ? "\n" : "").append(parts.get(i).lead());
      starts[i] = all.length();
      ends[i] = all.append(parts.get(i).text()).length();
    }
    text = all.toString();
  }

  /** All of it, with the signs of lists. */
  String text() {
    return text;
  }

  /** The place before the first letter. */
  int first() {
    return starts[0];
  }

  /** What is copied. The sign of an item comes with it where more than this item is taken. */
  String text(Stretch taken) {
    int first = partAt(taken.from());
    boolean signed = taken.from() == starts[first] && taken.to() > ends[first];
    int lead = signed ? parts.get(first).lead().length() : 0;
    return text.substring(taken.from() - lead, taken.to());
  }

  /** The place of one on the screen. */
  int place(int part, int drawn) {
    return starts[part] + parts.get(part).placeOf(drawn);
  }

  /** What a stretch takes of a part, in places on the screen. */
  Stretch drawn(int part, Stretch taken) {
    int from = Math.clamp(taken.from(), starts[part], ends[part]) - starts[part];
    int to = Math.clamp(taken.to(), starts[part], ends[part]) - starts[part];
    return new Stretch(parts.get(part).drawnOf(from, false), parts.get(part).drawnOf(to, true));
  }

  /** What is taken with a place; a place between letters is none of them. */
  Stretch around(Unit unit, int place) {
    int part = partAt(place);
    return switch (unit) {
      case LETTER -> new Stretch(place, place);
      case WORD -> word(part, place);
      case PART -> new Stretch(starts[part], ends[part]);
    };
  }

  private Stretch word(int part, int place) {
    if (starts[part] == ends[part]) {
      return new Stretch(starts[part], ends[part]);
    }
    BreakIterator words = in(BreakIterator.getWordInstance(), part);
    int to = words.following(Math.clamp(place, starts[part], ends[part] - 1) - starts[part]);
    int from = words.previous();
    return new Stretch(whole(part, from, false), whole(part, to, true));
  }

  /** A letter further, or the beginning of the next part; at the end the end. */
  int next(int place) {
    int part = partAt(place);
    if (place >= ends[part]) {
      return part + 1 < starts.length ? starts[part + 1] : place;
    }
    int at = Math.max(0, place - starts[part]);
    return whole(part, in(BreakIterator.getCharacterInstance(), part).following(at), true);
  }

  /** A letter back, or the end of the part before; at the beginning the beginning. */
  int previous(int place) {
    int part = partAt(place);
    if (place <= starts[part]) {
      return part > 0 ? ends[part - 1] : place;
    }
    int at = place - starts[part];
    return whole(part, in(BreakIterator.getCharacterInstance(), part).preceding(at), false);
  }

  private BreakIterator in(BreakIterator iterator, int part) {
    iterator.setText(text.substring(starts[part], ends[part]));
    return iterator;
  }

  /** The place in the passage of one in a part, never within a picture. */
  private int whole(int part, int place, boolean behind) {
    TextPart of = parts.get(part);
    return starts[part] + of.placeOf(of.drawnOf(place, behind));
  }

  private int partAt(int place) {
    int part = 0;
    while (part + 1 < starts.length && starts[part + 1] <= place) {
      part++;
    }
    return part;
  }
}
