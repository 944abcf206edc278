package chat.hearth.relay.session;

import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import chat.hearth.relay.delivery.ConnectedDevices;
import chat.hearth.relay.delivery.Recipient;
import chat.hearth.relay.presence.PresenceBoard;
import chat.hearth.relay.presence.Seat;
import chat.hearth.relay.store.StorageException;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings devices in and out: they get pushes, they are seen, and it is kept when they were here.
 */
public final class Attendance {

  private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

  private final ConnectedDevices connected;
  private final PresenceBoard presence;
  private final BiConsumer<DeviceId, Instant> seen;
  private final InstantSource clock;

  /**
   * Nobody is in yet.
   *
   * @param seen keeps when a device was last here
   */
  public Attendance(
      ConnectedDevices connected,
      PresenceBoard presence,
      BiConsumer<DeviceId, Instant> seen,
      InstantSource clock) {
    this.connected = connected;
    this.presence = presence;
    this.seen = seen;
    this.clock = clock;
  }

  Seat enter(Recipient device) {
    connected
        .add(device)
        .ifPresent(
            older ->
                older.end(
                    CloseCode.REPLACED,
                    new Problem(ProblemCode.BUSY, "This device has connected again.")));
    keep(device);
    return presence.enter(device);
  }

  void leave(Recipient device, Seat seat) {
    seat.close();
    if (connected.remove(device)) {
      keep(device);
    }
  }

  private void keep(Recipient device) {
    try {
      seen.accept(device.deviceId(), clock.instant());
    } catch (StorageException e) {
      // Not worth a connection: the device is served all the same.
      LOG.warn("storage: {}", e.getMessage());
    }
  }

  boolean online(UserId user, DeviceId device) {
    return connected.find(user, device).isPresent();
  }

  /** Ends the connection of a device whose token is void now. */
  void signedOut(UserId user, DeviceId device) {
    connected.find(user, device).ifPresent(Attendance::signedOut);
  }

  static void signedOut(Recipient device) {
    device.end(
        CloseCode.SIGNED_OUT,
        new Problem(ProblemCode.SIGNED_OUT, "This device was signed out. Sign in again."));
  }
}
