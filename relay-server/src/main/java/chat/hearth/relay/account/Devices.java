package chat.hearth.relay.account;

import chat.hearth.model.Device;
import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.DeviceStore;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import java.util.List;
import java.util.function.Predicate;

/** An owner's signed-in devices. */
public final class Devices {

  private final DeviceStore devices;

  /** Keeps them in the store. */
  public Devices(DeviceStore devices) {
    this.devices = devices;
  }

  /**
   * All of them, the newest first.
   *
   * @param current the one that asks
   * @param online whether a device is connected
   */
  public List<Device> list(UserId owner, DeviceId current, Predicate<DeviceId> online) {
    return devices.list(owner).stream()
        .map(
            d ->
                new Device(
                    d.deviceId(),
                    d.name(),
                    d.platform(),
                    d.createdAt(),
                    d.lastSeen(),
                    online.test(d.deviceId()),
                    d.deviceId().equals(current)))
        .toList();
  }

  /** The device's own wish; nothing happens where it is signed out already. */
  public void signOut(UserId owner, DeviceId device) {
    devices.signOut(owner, device);
  }

  /** From another device; not_found where the owner has no such device. */
  public void revoke(UserId owner, DeviceId device) {
    if (!devices.signOut(owner, device)) {
      throw new Refusal(ProblemCode.NOT_FOUND, "You have no such device.");
    }
  }
}
