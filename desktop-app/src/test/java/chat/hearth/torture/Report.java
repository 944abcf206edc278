package chat.hearth.torture;

import chat.hearth.torture.Violation.Kind;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Says how a run ended, for people. */
final class Report {

  private static final int STORIES = 3;

  private Report() {}

  static void print(Verdict v, PrintStream out) {
    row(out, "seed", v.settings().seed());
    row(out, "sent", v.sent());
    row(out, "acknowledged", v.acknowledged());
    row(out, "delivered", v.delivered());
    row(out, "faults", v.faults());
    row(out, "lost", v.count(Kind.LOST) + v.count(Kind.VANISHED));
    row(out, "doubled", v.count(Kind.DOUBLED));
    row(out, "reordered", v.count(Kind.REORDERED) + v.count(Kind.HOLE));
    row(out, "other", other(v));
    row(out, "longest outage", v.longestOutage() + " ms");
    row(out, "time to heal", "p50 " + v.heal(50) + " ms, p99 " + v.heal(99) + " ms");
    row(out, "history", v.settings().folder());
    for (Violation violation : v.violations().stream().limit(STORIES).toList()) {
      out.println();
      out.println(violation.kind() + ": " + violation.what());
      Story.of(violation, v.history()).forEach(e -> out.println("  " + e));
    }
    if (v.violations().size() > STORIES) {
      out.println();
      out.println("and " + (v.violations().size() - STORIES) + " more:");
      v.violations().stream()
          .skip(STORIES)
          .limit(20)
          .forEach(o -> out.println("  " + o.kind() + ": " + o.what()));
    }
  }

  private static String other(Verdict v) {
    List<String> words = new ArrayList<>();
    for (Kind kind :
        List.of(
            Kind.WENT_BACK,
            Kind.UNREAD,
            Kind.PRIVATE,
            Kind.SEARCH,
            Kind.REFUSED,
            Kind.NOT_HEALED,
            Kind.TROUBLE)) {
      if (v.count(kind) > 0) {
        words.add(kind + " " + v.count(kind));
      }
    }
    return words.isEmpty() ? "0" : String.join(", ", words);
  }

  private static void row(PrintStream out, String name, Object value) {
    out.printf("%-16s %s%n", name, value);
  }
}
