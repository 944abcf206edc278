package chat.hearth.torture;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What could be read on the screens when a backup was put back: nothing of it may be gone
 * afterwards. What is left of a deleted message may go, as it has no words to be kept.
 */
final class Keepsakes {

  private static final Duration LOOK = Duration.ofSeconds(5);

  private final Map<String, Set<String>> said = new ConcurrentHashMap<>();

  /** Looks at all screens that are there at this moment. */
  void take(List<Device> devices) throws InterruptedException {
    for (Device device : devices) {
      Screen screen = device.alive() ? device.look(LOOK, false) : null;
      if (screen != null) {
        Set<String> kept = said.computeIfAbsent(device.name(), _ -> ConcurrentHashMap.newKeySet());
        kept.addAll(screen.said());
        kept.removeAll(screen.deleted());
      }
    }
  }

  /** The ids of what was said and seen on this device. */
  Set<String> of(String device) {
    return Set.copyOf(said.getOrDefault(device, Set.of()));
  }
}
