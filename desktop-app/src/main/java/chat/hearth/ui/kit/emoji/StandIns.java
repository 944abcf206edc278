package chat.hearth.ui.kit.emoji;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters that stand for emoji while one writes: blank ones of the font, one for each emoji. So a
 * text control takes an emoji for a letter, whatever it is made of, and leaves room for its
 * picture.
 */
final class StandIns {

  static final char FIRST = '\uE000';
  static final char LAST = '\uEFFF';

  private final List<Piece> meanings = new ArrayList<>();
  private final Map<String, Character> letters = new HashMap<>();

  /** The text with letters in the place of emoji; those that nobody can have written twice. */
  String shown(String plain) {
    if (!Piece.mayHoldEmoji(plain) && plain.chars().noneMatch(c -> isLetter((char) c))) {
      return plain;
    }
    StringBuilder shown = new StringBuilder(plain.length());
    for (Piece piece : Piece.of(plain)) {
      switch (piece) {
        case Piece.Picture picture -> shown.append(letter(picture));
        // A letter that somebody really wrote stands for itself.
        case Piece.Words words ->
            words
                .text()
                .chars()
                .forEach(
                    c ->
                        shown.append(
                            isLetter((char) c)
                                ? letter(new Piece.Words("" + (char) c))
                                : "" + (char) c));
      }
    }
    return shown.toString();
  }

  /** The text as it is sent and copied. */
  String plain(String shown) {
    StringBuilder plain = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      Piece meaning = meaning(shown.charAt(i));
      if (meaning == null) {
        plain.append(shown.charAt(i));
      } else {
        plain.append(meaning.text());
      }
    }
    return plain.toString();
  }

  /** The emoji that a letter stands for, or null. */
  @Nullable Emoji emoji(char letter) {
    return meaning(letter) instanceof Piece.Picture picture ? picture.emoji() : null;
  }

  private @Nullable Piece meaning(char letter) {
    int number = letter - FIRST;
    return number >= 0 && number < meanings.size() ? meanings.get(number) : null;
  }

  private String letter(Piece piece) {
    Character known = letters.get(piece.text());
    if (known == null && FIRST + meanings.size() > LAST) {
      return piece.text();
    }
    if (known == null) {
      known = (char) (FIRST + meanings.size());
      meanings.add(piece);
      letters.put(piece.text(), known);
    }
    return "" + known;
  }

  static boolean isLetter(char c) {
    return c >= FIRST && c <= LAST;
  }
}
