package chat.hearth.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a text calls by an "@" and their name.
 *
 * @param userId null means everybody in the thread
 * @param name what stands behind the "@": the name as it was when that was written
 */
public record Mention(@Nullable UserId userId, String name) {

  /** Scripts whose words stand side by side, so that a name may end before any letter. */
  private static final Set<Character.UnicodeScript> UNSPACED =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.BOPOMOFO,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  /**
   * Where a text calls somebody.
   *
   * @param from the index of the "@"
   * @param to the index behind the name
   */
  public record Place(int from, int to, Mention mention) {}

  /** Everybody in the thread, called by this word. */
  public static Mention all(String name) {
    return new Mention(null, name);
  }

  /** Whether a person is called, if they are in the thread. */
  public boolean isFor(UserId person) {
    return userId == null || userId.equals(person);
  }

  /** Where a text calls some of these, in its order; the longest name wins. */
  public static List<Place> places(String text, List<Mention> mentions) {
    List<Place> places = new ArrayList<>();
    int at = mentions.isEmpty() ? -1 : text.indexOf('@');
    while (at >= 0) {
      int name = at + 1;
      Mention found = begins(text, at) ? leading(text, name, mentions).orElse(null) : null;
      int next = name;
      if (found != null) {
        next = name + found.name.length();
        places.add(new Place(at, next, found));
      }
      at = text.indexOf('@', next);
    }
    return places;
  }

  /** The one whose name stands at an index, behind an "@"; the longest name wins. */
  public static Optional<Mention> leading(String text, int at, List<Mention> mentions) {
    return mentions.stream()
        .filter(m -> m.stands(text, at))
        .reduce((a, b) -> b.name.length() > a.name.length() ? b : a);
  }

  /** Whether an "@" at this index begins a word. */
  public static boolean begins(String text, int at) {
    return at == 0 || !goesOn(text.codePointBefore(at));
  }

  private boolean stands(String text, int at) {
    int end = at + name.length();
    return !name.isEmpty()
        && text.startsWith(name, at)
        && (end == text.length()
            || !goesOn(text.codePointBefore(end))
            || !goesOn(text.codePointAt(end)));
  }

  /** Whether a letter is a part of the word of the letter beside it, be it before or behind. */
  public static boolean goesOn(int c) {
    return Character.isLetterOrDigit(c) && !UNSPACED.contains(Character.UnicodeScript.of(c));
  }

  /** Fails with an {@link IllegalArgumentException} where a device must not say this. */
  static void check(String text, List<Mention> mentions) {
    Check.distinct("mentions", mentions, 0, Limits.MENTIONS);
    for (Mention mention : mentions) {
      Check.name("name", mention.name);
      if (!text.contains("@" + mention.name)) {
        throw new IllegalArgumentException("text must have an @ with the name of each mention");
      }
    }
  }
}
