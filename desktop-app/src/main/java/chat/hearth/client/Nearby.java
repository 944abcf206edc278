package chat.hearth.client;

import java.util.List;
import java.util.function.Consumer;

/** The teams that this computer's networks tell of. What they say may be lies. */
@FunctionalInterface
public interface Nearby {

  /** How many are told of at most. */
  int MOST = 20;

  /** Where nobody is heard. */
  Nearby SILENT = _ -> () -> {};

  /**
   * Listens until the subscription is closed; both return at once.
   *
   * @param listener gets all teams of now whenever that changes, the first found first, one call
   *     after the other, on any thread; nothing while there are none
   */
  Subscription listen(Consumer<List<NearbyTeam>> listener);
}
