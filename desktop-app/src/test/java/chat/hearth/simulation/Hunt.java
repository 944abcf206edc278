package chat.hearth.simulation;

import java.util.concurrent.Callable;

/** Plays seeds until a promise is broken. */
final class Hunt implements Callable<String> {

  private final long first;
  private final int most;

  Hunt(long first, int most) {
    this.first = first;
    this.most = most;
  }

  /** The story of the first violation; empty if there is none. */
  @Override
  public String call() {
    try (Stage stage = new Stage()) {
      for (long seed = first; seed < first + most; seed++) {
        Outcome outcome = Run.play(Plan.of(seed), stage);
        if (!outcome.isWell()) {
          return outcome.story();
        }
      }
    }
    return "";
  }
}
