package chat.hearth.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened in a run, in order; two runs with the same trace were the same. */
final class Trace {

  private final List<Entry> entries = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private long hash = 17;

  private record Entry(long nanos, String who, String what) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%10.3f ms  %-14s %s", nanos / 1e6, who, what);
    }
  }

  void add(long nanos, String who, String what) {
    entries.add(new Entry(nanos, who, what));
    hash = hash * 31 + nanos;
    hash = hash * 31 + who.hashCode();
    // the names of epochs are drawn where no seed reaches
    hash = hash * 31 + (what.contains("\"epoch\"") ? 0 : what.hashCode());
  }

  /** A thread died of something that nobody caught. */
  void failed(String who, Throwable reason) {
    failures.add(who + ": a thread died of " + reason);
    for (StackTraceElement at : reason.getStackTrace()) {
      if (at.getClassName().startsWith("chat.hearth")) {
        failures.add("  at " + at);
      }
    }
  }

  List<String> failures() {
    return failures;
  }

  /** Names the run: the same for the same entries. */
  long hash() {
    return hash;
  }

  /** The entries that contain one of these words, and all faults. */
  List<String> about(List<String> words) {
    return entries.stream()
        .filter(e -> e.what.startsWith("**") || words.stream().anyMatch(e.what::contains))
        .map(Entry::toString)
        .toList();
  }
}
