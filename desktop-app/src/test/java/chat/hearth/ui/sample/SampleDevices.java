package chat.hearth.ui.sample;

import chat.hearth.client.Account;
import chat.hearth.client.Change;
import chat.hearth.client.Connection;
import chat.hearth.client.Devices;
import chat.hearth.client.Invitation;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import chat.hearth.model.Device;
import chat.hearth.model.DeviceId;
import chat.hearth.model.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The owner's devices; the password is {@value #PASSWORD}. */
final class SampleDevices implements Devices {

  static final String PASSWORD = "a short sentence";

  private final World world;
  private final List<Device> devices = new ArrayList<>();
  private Account account =
      new Account(
          SampleTeam.ELIF,
          new DeviceId(1),
          "elif",
          "Elif Demir",
          "Elif’s laptop",
          RelayAddress.parse("hearth://join/192.168.1.20?key=" + SampleTeam.KEY),
          "Northlight Studio",
          "Mara’s ThinkPad",
          true);

  SampleDevices(World world) {
    this.world = world;
    Instant joined = Instant.parse("2026-11-09T08:50:00Z");
    Instant now = world.clock.instant();
    devices.add(new Device(new DeviceId(1), "Elif’s laptop", "Linux", joined, now, true, true));
    devices.add(new Device(new DeviceId(2), "Studio desktop", "Windows", joined, now, true, false));
    Instant weeks = now.minus(Duration.ofDays(21));
    devices.add(new Device(new DeviceId(3), "Old MacBook", "macOS", weeks, weeks, false, false));
  }

  Account account() {
    synchronized (world) {
      return account;
    }
  }

  void admin(boolean admin) {
    synchronized (world) {
      Account a = account;
      account =
          new Account(
              a.userId(),
              a.deviceId(),
              a.userName(),
              a.displayName(),
              a.deviceName(),
              a.relay(),
              a.team(),
              a.host(),
              admin);
    }
  }

  @Override
  public List<Device> list() throws RelayException {
    world.needRelay();
    synchronized (world) {
      return List.copyOf(devices);
    }
  }

  @Override
  public void revoke(DeviceId deviceId) throws RelayException {
    world.needRelay();
    synchronized (world) {
      devices.removeIf(d -> d.deviceId().equals(deviceId));
    }
  }

  @Override
  public void changePassword(String oldPassword, String newPassword) throws RelayException {
    world.needRelay();
    if (newPassword.length() < Limits.PASSWORD_MIN) {
      throw new RelayException(RelayException.Reason.WEAK_PASSWORD, "too short", 0);
    }
    if (!oldPassword.equals(PASSWORD)) {
      throw new RelayException(RelayException.Reason.BAD_CREDENTIALS, "wrong password", 0);
    }
  }

  @Override
  public void displayName(String displayName) throws RelayException {
    world.needRelay();
    synchronized (world) {
      Account a = account;
      account =
          new Account(
              a.userId(),
              a.deviceId(),
              a.userName(),
              displayName,
              a.deviceName(),
              a.relay(),
              a.team(),
              a.host(),
              a.admin());
    }
    world.announce(new Change.AccountChanged(account()));
  }

  @Override
  public Invitation invite(int maxUses, int validDays) throws RelayException {
    world.needRelay();
    Instant end = world.clock.instant().plus(Duration.ofDays(validDays));
    return new Invitation("7F3K-92QM-XD41", end, maxUses, 0);
  }

  @Override
  public void signOut() {
    Connection.Ended ended =
        new Connection.Ended(Connection.EndReason.SIGNED_OUT, world.clock.instant());
    synchronized (world) {
      world.connection = ended;
    }
    world.announce(new Change.ConnectionChanged(ended));
  }
}
