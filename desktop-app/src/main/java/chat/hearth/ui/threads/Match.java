package chat.hearth.ui.threads;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a name has what was looked for: {@code name.substring(from, to)}; empty where only another
 * name of it matched.
 */
record Match(int from, int to) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Match ELSEWHERE = new Match(0, 0);

  /** Looks into a name; case and accents make no difference. */
  static Optional<Match> in(String name, String query) {
    String wanted = plain(query.strip());
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder plain = new StringBuilder();
    int[] origin = new int[name.length() * 4 + 1];
    for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
      String letter = plain(name.substring(i, name.offsetByCodePoints(i, 1)));
      for (int k = 0; k < letter.length() && plain.length() < origin.length - 1; k++) {
        origin[plain.length()] = i;
        plain.append(letter.charAt(k));
      }
    }
    int at = plain.indexOf(wanted);
    if (at < 0) {
      return Optional.empty();
    }
    int last = origin[at + wanted.length() - 1];
    return Optional.of(new Match(origin[at], name.offsetByCodePoints(last, 1)));
  }

  /** As {@link #in}, or {@link #isElsewhere} if only the other name has it. */
  static Optional<Match> in(String name, String other, String query) {
    return in(name, query).or(() -> in(other, query).map(m -> ELSEWHERE));
  }

  boolean isElsewhere() {
    return from == to;
  }

  private static String plain(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
