package chat.hearth.bench;

import chat.hearth.client.Client;
import java.util.Arrays;

/** How long searches took while somebody typed. */
final class Searches {

  private static final int WARM_UP = 400;
  private static final int LIMIT = 60;

  private final double[] times;
  private String slowest = "";

  /** Searches after each key, so often, and before that some times that do not count. */
  Searches(Client client, Typist typist, int searches) {
    times = new double[searches];
    double worst = 0;
    for (int i = -Math.min(WARM_UP, searches); i < searches; i++) {
      String typed = typist.next();
      long begun = System.nanoTime();
      var _ = client.search().find(typed, null, LIMIT);
      double took = (System.nanoTime() - begun) / 1e6;
      if (i >= 0) {
        times[i] = took;
        if (took > worst) {
          worst = took;
          slowest = typed;
        }
      }
    }
    Arrays.sort(times);
  }

  /** What was typed when it took longest. */
  String slowest() {
    return slowest;
  }

  /** The longest, in milliseconds. */
  double worst() {
    return times[times.length - 1];
  }

  /** What this share of the searches did not exceed, in milliseconds. */
  double within(double share) {
    return times[(int) (times.length * share)];
  }
}
