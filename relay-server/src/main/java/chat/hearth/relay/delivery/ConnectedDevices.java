package chat.hearth.relay.delivery;

import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which devices are connected now, by user. Reading takes no lock. */
public final class ConnectedDevices {

  private final ConcurrentHashMap<UserId, List<Recipient>> byUser = new ConcurrentHashMap<>();

  /** Adds a device; an older connection of the same device is taken out and handed back. */
  public Optional<Recipient> add(Recipient added) {
    List<Recipient> replaced = new ArrayList<>(1);
    byUser.compute(
        added.userId(),
        (_, before) -> {
          List<Recipient> after = new ArrayList<>(before == null ? List.of() : before);
          after.removeIf(r -> r.deviceId().equals(added.deviceId()) && replaced.add(r));
          after.add(added);
          return List.copyOf(after);
        });
    return replaced.stream().findFirst();
  }

  /** Takes this very connection out; false if it was not in (any more). */
  public boolean remove(Recipient gone) {
    boolean[] removed = {false};
    byUser.computeIfPresent(
        gone.userId(),
        (_, before) -> {
          List<Recipient> after = new ArrayList<>(before);
          removed[0] = after.removeIf(gone::equals);
          return after.isEmpty() ? null : List.copyOf(after);
        });
    return removed[0];
  }

  /** A user's connected devices, perhaps none. */
  public List<Recipient> of(UserId user) {
    return byUser.getOrDefault(user, List.of());
  }

  /** One device of a user, if it is connected. */
  public Optional<Recipient> find(UserId user, DeviceId device) {
    return of(user).stream().filter(r -> r.deviceId().equals(device)).findFirst();
  }

  /** Everybody who is connected, at some moment of the call. */
  public List<Recipient> all() {
    return byUser.values().stream().flatMap(Collection::stream).toList();
  }

  /** How many users have a device connected. */
  public int users() {
    return byUser.size();
  }
}
