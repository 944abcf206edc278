package chat.hearth.client;

import chat.hearth.client.net.Guard;
import chat.hearth.client.sync.Credentials;
import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Reply;

/** Who this profile belongs to, with the device's secret; kept beside the database. */
record Identity(Account account, String token) {

  /**
   * Of who just entered.
   *
   * @param address with the guard that holds from now on
   */
  static Identity of(
      RelayAddress address, Reply.Welcome welcome, Reply.SignedIn in, String deviceName) {
    Account account =
        new Account(
            in.userId(),
            in.deviceId(),
            in.userName(),
            in.displayName(),
            deviceName,
            address.invitedBy(null),
            welcome.relay(),
            welcome.host(),
            in.admin());
    return new Identity(account, in.token() == null ? "" : in.token());
  }

  /** As the relay greets us now, on a line that is guarded so; user, device and token stay. */
  Identity greeted(Reply.Welcome welcome, Reply.SignedIn in, Guard guard) {
    RelayAddress relay = account.relay();
    return new Identity(
        new Account(
            account.userId(),
            account.deviceId(),
            in.userName(),
            in.displayName(),
            account.deviceName(),
            guard.encrypts() ? relay.guardedBy(guard) : relay,
            welcome.relay(),
            welcome.host(),
            in.admin()),
        token);
  }

  UserId userId() {
    return account.userId();
  }

  DeviceId deviceId() {
    return account.deviceId();
  }

  Credentials credentials() {
    return new Credentials(account.relay().destination(), userId(), token);
  }

  @Override
  public String toString() {
    return "Identity[" + account.userName() + "]";
  }
}
