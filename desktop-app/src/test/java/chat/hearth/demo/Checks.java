package chat.hearth.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** Plays one function after the other and prints a line for each. */
final class Checks {

  /** Something that throws where the function does not work. */
  @FunctionalInterface
  interface Function {
    void play() throws Exception;
  }

  private final PrintStream out;
  private final Supplier<Duration> apart;
  private final Runnable onFailure;
  private int ok;
  private int failed;

  /**
   * Checks that were not made yet.
   *
   * @param apart how long everything has taken that is no part of the functions
   * @param onFailure keeps what can be seen when something does not work
   */
  Checks(PrintStream out, Supplier<Duration> apart, Runnable onFailure) {
    this.out = out;
    this.apart = apart;
    this.onFailure = onFailure;
  }

  /** Plays a function. Each builds on those before: after a failure the others are left out. */
  void check(String name, Function function) {
    if (failed > 0) {
      out.println("left out " + name);
      return;
    }
    long start = now();
    try {
      function.play();
      long millis = Duration.ofNanos(now() - start).toMillis();
      out.println("ok      " + name + " " + millis + " ms");
      ok++;
    } catch (Exception | AssertionError e) {
      out.println("FAILED  " + name + ": " + e.getMessage());
      failed++;
      onFailure.run();
    }
  }

  private long now() {
    return System.nanoTime() - apart.get().toNanos();
  }

  /** The last line. Returns whether everything worked. */
  boolean sum() {
    out.println("demo: " + ok + " ok, " + failed + " failed");
    return failed == 0;
  }
}
