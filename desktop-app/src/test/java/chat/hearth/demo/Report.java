package chat.hearth.demo;

/** One line for each function that was tried, and a last line that counts them. */
final class Report {

  private int ok;
  private int failed;

  /** Something to try; it fails by throwing. */
  interface Step {
    void play() throws Exception;
  }

  /** Tries a function and says how it went and how long it took. */
  void step(String name, Step step) {
    long start = System.nanoTime();
    try {
      step.play();
      ok++;
      System.out.printf("ok  %s %d ms%n", name, (System.nanoTime() - start) / 1_000_000);
    } catch (Exception | AssertionError e) {
      failed++;
      System.out.printf("FAILED  %s: %s%n", name, e.getMessage());
    }
  }

  /** Says the last line. Returns the exit code. */
  int end() {
    System.out.printf("demo: %d ok, %d failed%n", ok, failed);
    return failed == 0 ? 0 : 1;
  }
}
