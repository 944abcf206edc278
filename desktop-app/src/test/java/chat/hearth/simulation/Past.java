package chat.hearth.simulation;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.PlayedDisk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was so before backups were put back: what had its place, who had left, what was seen. */
final class Past {

  private final Set<ClientId> placed = new HashSet<>();
  private final Map<ThreadId, Set<UserId>> departures = new HashMap<>();
  private final Set<ThreadId> restored = new HashSet<>();
  private final Map<String, Set<ClientId>> seen = new HashMap<>();
  private final Map<String, Set<ClientId>> read = new HashMap<>();

  /** The relay's data are about to be replaced. */
  void remember(PlayedDisk disk) {
    placed.addAll(disk.names());
    disk.departures()
        .forEach((id, who) -> departures.computeIfAbsent(id, _ -> new HashSet<>()).addAll(who));
  }

  /** A backup with these threads was put back. */
  void restored(Set<ThreadId> threads) {
    restored.addAll(threads);
  }

  /** Looks at the screens of all devices that are on. */
  void look(List<DeviceHost> devices) {
    for (DeviceHost device : devices) {
      Set<ClientId> all = seen.computeIfAbsent(device.name(), _ -> new HashSet<>());
      Set<ClientId> known = read.computeIfAbsent(device.name(), _ -> new HashSet<>());
      device.act(
          _ -> {
            Sight sight = Sight.of(device.stores());
            all.addAll(sight.all());
            known.addAll(sight.read());
          });
    }
  }

  /** Whether an event had its place in a log then; it may have come back to another one. */
  boolean placed(ClientId id) {
    return placed.contains(id);
  }

  /** Whether a thread was in a backup that was put back. */
  boolean restored(ThreadId thread) {
    return restored.contains(thread);
  }

  /** Whether somebody had left a thread then. */
  boolean departed(ThreadId thread, UserId user) {
    return departures.getOrDefault(thread, Set.of()).contains(user);
  }

  /** The messages that had been read on a device. */
  Set<ClientId> read(DeviceHost device) {
    return read.getOrDefault(device.name(), Set.of());
  }

  /** The messages that were in sight on a device. */
  Set<ClientId> seen(DeviceHost device) {
    return seen.getOrDefault(device.name(), Set.of());
  }
}
