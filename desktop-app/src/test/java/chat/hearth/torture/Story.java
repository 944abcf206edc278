package chat.hearth.torture;

import java.util.List;

/** What the history says of a violation: everything that names it, and the faults around. */
final class Story {

  private static final long AROUND_MILLIS = 2_500;
  private static final int LINES = 40;

  private Story() {}

  static List<History.Entry> of(Violation violation, History history) {
    List<History.Entry> all = history.entries();
    List<History.Entry> named =
        all.stream().filter(e -> violation.about().stream().anyMatch(e.what()::contains)).toList();
    return all.stream()
        .filter(e -> named.contains(e) || (isFault(e) && isNear(e, named)))
        .limit(LINES)
        .toList();
  }

  private static boolean isFault(History.Entry entry) {
    return entry.who().equals("FAULT");
  }

  private static boolean isNear(History.Entry entry, List<History.Entry> named) {
    return named.stream().anyMatch(n -> Math.abs(n.at() - entry.at()) < AROUND_MILLIS);
  }
}
