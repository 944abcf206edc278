package chat.hearth.demo;

import java.io.PrintStream;
import java.time.Duration;

/** Plays one function after the other and prints a line for each. */
final class Checks {

  /** Something that throws where the function does not work. */
  @FunctionalInterface
  interface Function {
    void play() throws Exception;
  }

  private final PrintStream out;
  private final Runnable onFailure;
  private int ok;
  private int failed;

  /**
   * Checks that were not made yet.
   *
   * @param onFailure keeps what can be seen when something does not work
   */
  Checks(PrintStream out, Runnable onFailure) {
    this.out = out;
    this.onFailure = onFailure;
  }

  /** Plays a function. Each builds on those before: after a failure the others are left out. */
  void check(String name, Function function) {
    if (failed > 0) {
      out.println("left out " + name);
      return;
    }
    long start = System.nanoTime();
    try {
      function.play();
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      out.println("ok      " + name + " " + millis + " ms");
      ok++;
    } catch (Exception | AssertionError e) {
      out.println("FAILED  " + name + ": " + e.getMessage());
      failed++;
      onFailure.run();
    }
  }

  /** The last line. Returns whether everything worked. */
  boolean sum() {
    out.println("demo: " + ok + " ok, " + failed + " failed");
    return failed == 0;
  }
}
