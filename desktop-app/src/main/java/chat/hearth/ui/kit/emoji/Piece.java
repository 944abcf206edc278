package chat.hearth.ui.kit.emoji;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a text. The parts of a text in a row are the text. */
public sealed interface Piece {

  /** The characters of this part. */
  String text();

  /** What is drawn as letters; never empty. */
  record Words(String text) implements Piece {}

  /** One emoji. */
  record Picture(Emoji emoji) implements Piece {
    @Override
    public String text() {
      return emoji.text();
    }
  }

  /** The text in parts; emoji of which there is no picture are words. */
  static List<Piece> of(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    if (!mayHoldEmoji(text)) {
      return List.of(new Words(text));
    }
    List<Piece> pieces = new ArrayList<>();
    Sequences sequences = Sequences.all();
    int words = 0;
    int at = 0;
    while (at < text.length()) {
      Emoji emoji = sequences.at(text, at);
      if (emoji == null) {
        at++;
        continue;
      }
      if (at > words) {
        pieces.add(new Words(text.substring(words, at)));
      }
      pieces.add(new Picture(emoji));
      at += emoji.text().length();
      words = at;
    }
    if (words < text.length()) {
      pieces.add(new Words(text.substring(words)));
    }
    return List.copyOf(pieces);
  }

  /**
   * The emoji of a text that has nothing else but spaces between them, if they are at most so many;
   * else none.
   */
  static List<Emoji> alone(String text, int most) {
    if (text.length() > most * 40 || !mayHoldEmoji(text)) {
      return List.of();
    }
    List<Emoji> found = new ArrayList<>();
    for (Piece piece : of(text)) {
      switch (piece) {
        case Picture p -> found.add(p.emoji());
        case Words w -> {
          if (!w.text().isBlank() || w.text().indexOf('\n') >= 0) {
            return List.of();
          }
        }
      }
    }
    return found.size() <= most ? List.copyOf(found) : List.of();
  }

  /** The text without its emoji, for where no pictures can stand; itself if nothing were left. */
  static String wordsOf(String text) {
    if (!mayHoldEmoji(text)) {
      return text;
    }
    StringBuilder words = new StringBuilder();
    for (Piece piece : of(text)) {
      words.append(piece instanceof Words ? piece.text() : " ");
    }
    String left = words.toString().strip().replaceAll(" {2,}", " ");
    return left.isEmpty() ? text : left;
  }

  /** The emoji that a text begins with, or null. */
  static @Nullable Emoji first(String text) {
    return mayHoldEmoji(text) ? Sequences.all().at(text.stripLeading(), 0) : null;
  }

  /** A quick look that spares most texts the slow one. */
  static boolean mayHoldEmoji(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          || c == Sequences.AS_PICTURE
          || c == Sequences.KEYCAP
          || (c >= Sequences.FIRST_SYMBOL && c <= Sequences.LAST_SYMBOL)) {
        return true;
      }
    }
    return false;
  }
}
