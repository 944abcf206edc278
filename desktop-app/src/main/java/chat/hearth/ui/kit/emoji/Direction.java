package chat.hearth.ui.kit.emoji;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.geometry.NodeOrientation;

/** Which way a text runs. */
public final class Direction {

  /** A word with what follows up to the next one; long ones in parts, a line feed alone. */
  private static final Pattern WORD = Pattern.compile("\\n|[^\\s]{1,24}[^\\S\\n]*|[^\\S\\n]+");

  /** Each beside the one that it becomes in a line from right to left. */
  private static final String BRACKETS = "()[]{}<>«»‹›";

  /** With what joins and changes them. */
  private static final String FROM_RIGHT =
      "\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}\\p{IsAdlam}"
          + "\\p{M}\\u0640\\u200C\\u200D";

  /** A word, or a part of one, that has either only letters that run from the right or none. */
  private static final Pattern PIECE =
      Pattern.compile(
          "\\n|(?:[%1$s]{1,12}|[^\\s%1$s]{1,24})[^\\S\\n]*|[^\\S\\n]+".formatted(FROM_RIGHT));

  private Direction() {}

  /** By the first letter that has a direction of its own; left to right if none has. */
  public static NodeOrientation of(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(d -> leftToRight(d) || rightToLeft(d))
        .mapToObj(
            d -> rightToLeft(d) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT)
        .findFirst()
        .orElse(NodeOrientation.LEFT_TO_RIGHT);
  }

  /** Whether anything in the text runs from right to left. */
  private static boolean mixed(String text) {
    char[] letters = text.toCharArray();
    return Bidi.requiresBidi(letters, 0, letters.length);
  }

  /**
   * The text in pieces that need no breaking. JavaFX 26 fails with an index out of bounds where it
   * breaks a line inside a piece that runs from right to left, so each word is a piece. Where one
   * needs two fonts, as for letters and the signs behind them, it draws on Linux the parts of the
   * piece from left to right; so signs are pieces of their own.
   */
  public static List<String> unbreakable(String text) {
    return mixed(text) ? parts(PIECE, text) : List.of(text);
  }

  /**
   * A line in parts that follow each other the way that it runs, for the same reason: those that
   * run the other way are whole. A line that begins from the left is one part.
   */
  public static List<String> inOneLine(String text) {
    if (of(text) == NodeOrientation.LEFT_TO_RIGHT) {
      return List.of(text);
    }
    Bidi runs = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < runs.getRunCount(); i++) {
      String run = text.substring(runs.getRunStart(i), runs.getRunLimit(i));
      boolean other = runs.getRunLevel(i) % 2 == 0;
      parts.addAll(
          other ? List.of(run) : parts(PIECE, run).stream().map(Direction::turned).toList());
    }
    return List.copyOf(parts);
  }

  /** Signs alone are drawn from left to right wherever they stand, so they are turned around. */
  private static String turned(String part) {
    if (part.codePoints().map(Character::getDirectionality).anyMatch(Direction::rightToLeft)) {
      return part;
    }
    StringBuilder turned = new StringBuilder(part).reverse();
    for (int at = 0; at < turned.length(); at++) {
      int bracket = BRACKETS.indexOf(turned.charAt(at));
      if (bracket >= 0) {
        turned.setCharAt(at, BRACKETS.charAt(bracket ^ 1));
      }
    }
    return turned.toString();
  }

  /** The words of a text, each with the spaces behind it; long ones in parts. */
  public static List<String> words(String text) {
    return parts(WORD, text);
  }

  private static List<String> parts(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  private static boolean leftToRight(int directionality) {
    return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean rightToLeft(int directionality) {
    return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
