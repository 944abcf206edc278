package chat.hearth.client;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names without case and accents, in which a part is looked for. */
public final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folded() {}

  /** A name or a part of one, folded. */
  public static String of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Where a name has a folded part. */
  public static Optional<Marked.Span> find(String name, String part) {
    if (part.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder plain = new StringBuilder();
    int[] origin = new int[name.length() * 4 + 1];
    for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
      String letter = of(name.substring(i, name.offsetByCodePoints(i, 1)));
      for (int k = 0; k < letter.length() && plain.length() < origin.length - 1; k++) {
        origin[plain.length()] = i;
        plain.append(letter.charAt(k));
      }
    }
    int at = plain.indexOf(part);
    if (at < 0) {
      return Optional.empty();
    }
    int last = origin[at + part.length() - 1];
    return Optional.of(new Marked.Span(origin[at], name.offsetByCodePoints(last, 1)));
  }
}
