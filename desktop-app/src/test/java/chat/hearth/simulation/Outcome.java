package chat.hearth.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a run ended.
 *
 * @param wrong what was promised and is not so; empty if all is well
 */
record Outcome(Plan plan, Trace trace, long steps, long nanos, List<String> wrong) {

  private static final Pattern NAMED =
      Pattern.compile("(?<=[\\[ ])(\\d{13,}|message \\d+ of \\S+)");

  boolean isWell() {
    return wrong.isEmpty();
  }

  /** What is wrong, the plan, and what happened to the messages and threads that are named. */
  String story() {
    List<String> lines = new ArrayList<>();
    lines.add("seed " + plan.seed() + ": " + wrong.size() + " promises broken");
    wrong.forEach(w -> lines.add("  " + w));
    lines.add("the plan:");
    plan.moments().forEach(m -> lines.add("  at " + m.millis() + " ms: " + m.deed()));
    lines.add("what happened to these:");
    trace.about(named()).forEach(line -> lines.add("  " + line));
    return String.join("\n", lines);
  }

  private List<String> named() {
    List<String> names = new ArrayList<>();
    for (String line : wrong) {
      Matcher name = NAMED.matcher(line);
      while (name.find()) {
        names.add(name.group(1));
      }
    }
    return names;
  }
}
