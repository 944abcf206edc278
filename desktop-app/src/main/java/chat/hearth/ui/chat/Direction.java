package chat.hearth.ui.chat;

import java.text.Bidi;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.geometry.NodeOrientation;

/** Which way a text runs. */
final class Direction {

  /** A word with what follows up to the next one; long ones in parts, a line feed alone. */
  private static final Pattern WORD = Pattern.compile("\\n|[^\\s]{1,24}[^\\S\\n]*|[^\\S\\n]+");

  private Direction() {}

  /** By the first letter that has a direction of its own; left to right if none has. */
  static NodeOrientation of(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(d -> leftToRight(d) || rightToLeft(d))
        .mapToObj(
            d -> rightToLeft(d) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT)
        .findFirst()
        .orElse(NodeOrientation.LEFT_TO_RIGHT);
  }

  /** Whether anything in the text runs from right to left. */
  static boolean mixed(String text) {
    char[] letters = text.toCharArray();
    return Bidi.requiresBidi(letters, 0, letters.length);
  }

  /**
   * The text in pieces that need no breaking. JavaFX 26 fails with an index out of bounds where it
   * breaks a line inside a piece that runs from right to left, so each word is a piece.
   */
  static List<String> unbreakable(String text) {
    return mixed(text) ? words(text) : List.of(text);
  }

  /** The words of a text, each with the spaces behind it; long ones in parts. */
  static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static boolean leftToRight(int directionality) {
    return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean rightToLeft(int directionality) {
    return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
