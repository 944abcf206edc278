package chat.hearth.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The one or two letters that stand for a name. */
public final class Initials {

  private Initials() {}

  /** The first letters of the first and the last word in upper case; ? if there is no letter. */
  public static String two(String name) {
    List<String> letters = letters(name);
    return letters.size() < 2 ? one(name) : letters.getFirst() + letters.getLast();
  }

  /** The first letter of the name in upper case; ? if there is no letter. */
  public static String one(String name) {
    List<String> letters = letters(name);
    return letters.isEmpty() ? "?" : letters.getFirst();
  }

  private static List<String> letters(String name) {
    return Stream.of(name.strip().split("\\s+"))
        .map(word -> word.codePoints().filter(Character::isLetterOrDigit).findFirst())
        .filter(OptionalInt::isPresent)
        .map(letter -> Character.toString(letter.getAsInt()).toUpperCase(Locale.ROOT))
        .toList();
  }
}
