package chat.hearth.simulation;

import java.util.List;
import java.util.Locale;

/** {@code ./hearth simulate}: plays one seed after the other and tells what was found. */
final class SimulationMain {

  private SimulationMain() {}

  /** {@code [--runs N] [--seed S]}: N runs from seed S on. */
  public static void main(String[] args) {
    List<String> words = List.of(args);
    long runs = number(words, "--runs", words.contains("--seed") ? 1 : 5_000);
    long first = number(words, "--seed", 1);
    long found = 0;
    long steps = 0;
    double seconds = 0;
    long start = System.nanoTime();
    try (Stage stage = new Stage()) {
      for (long seed = first; seed < first + runs; seed++) {
        Outcome outcome = Run.play(Plan.of(seed), stage);
        steps += outcome.steps();
        seconds += outcome.nanos() / 1e9;
        if (!outcome.isWell()) {
          found++;
          System.out.println(outcome.story());
        }
      }
    }
    double minutes = (System.nanoTime() - start) / 60e9;
    System.out.printf(
        Locale.ROOT,
        "%d runs, %d with violations; %.0f runs a minute, %.0f steps and %.0f s of played time a"
            + " run%n",
        runs,
        found,
        runs / minutes,
        (double) steps / runs,
        seconds / runs);
    if (found > 0) {
      System.exit(1);
    }
  }

  private static long number(List<String> words, String name, long otherwise) {
    int at = words.indexOf(name);
    return at < 0 ? otherwise : Long.parseLong(words.get(at + 1));
  }
}
