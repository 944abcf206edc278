package chat.hearth.client;

import chat.hearth.model.Check;
import chat.hearth.model.Device;
import chat.hearth.model.DeviceId;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.util.Comparator;
import java.util.List;

/** Devices and account, asked at the relay. */
final class RelayDevices implements Devices {

  private final RelayCalls calls;
  private final Runnable signOut;

  RelayDevices(RelayCalls calls, Runnable signOut) {
    this.calls = calls;
    this.signOut = signOut;
  }

  @Override
  public List<Device> list() throws RelayException {
    return calls.ask(new Request.Devices(), Reply.DeviceList.class).devices().stream()
        .sorted(
            Comparator.comparing((Device d) -> !d.current())
                .thenComparing(d -> !d.online())
                .thenComparing(Device::lastSeen, Comparator.reverseOrder()))
        .toList();
  }

  @Override
  public void revoke(DeviceId deviceId) throws RelayException {
    Reply.Done _ = calls.ask(new Request.RevokeDevice(deviceId), Reply.Done.class);
  }

  @Override
  public void changePassword(String oldPassword, String newPassword) throws RelayException {
    Reply.Done _ =
        calls.ask(new Request.ChangePassword(oldPassword, newPassword), Reply.Done.class);
  }

  @Override
  public void displayName(String displayName) throws RelayException {
    String name = Check.name("displayName", displayName.strip());
    Reply.Done _ = calls.ask(new Request.SetProfile(name), Reply.Done.class);
  }

  @Override
  public Invitation invite(int maxUses, int validDays) throws RelayException {
    Reply.Invite i = calls.ask(new Request.CreateInvite(maxUses, validDays), Reply.Invite.class);
    return new Invitation(i.code(), i.expiresAt(), i.maxUses(), i.uses());
  }

  @Override
  public void signOut() {
    signOut.run();
  }
}
