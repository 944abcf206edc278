package chat.hearth.relay.bench;

import java.io.IOException;
import java.util.List;

/** Work for a relay that is measured. */
interface Scenario {

  /** How many users where nobody said. */
  int users();

  /** Messages a second where nobody said; 0 for as fast as it goes. */
  default double rate() {
    return 0;
  }

  /** Whether its runs are points of curves, of which no median makes sense. */
  default boolean isCurve() {
    return false;
  }

  /** Why it can't be played here, in a sentence; empty where it can. */
  default String missing() {
    return "";
  }

  /** How many users make sense, in a sentence; empty where these do. */
  default String objection(int users) {
    return users < 1 ? "At least one user." : "";
  }

  /** Plays it and measures each run. */
  List<Figures> play(Settings settings) throws IOException;
}
