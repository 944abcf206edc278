package chat.hearth.client;

import chat.hearth.model.Device;
import chat.hearth.model.DeviceId;
import java.util.List;

/** The owner's devices and account. Everything here needs the relay. */
public interface Devices {

  /** This device first, then by when they were last seen. */
  List<Device> list() throws RelayException;

  /** Signs another device out; it loses its copy when it next connects. */
  void revoke(DeviceId deviceId) throws RelayException;

  /** Fails with {@code BAD_CREDENTIALS} or {@code WEAK_PASSWORD}. */
  void changePassword(String oldPassword, String newPassword) throws RelayException;

  /** The name that everybody sees. */
  void displayName(String displayName) throws RelayException;

  /** An invite link for this relay; admins only. */
  Invitation invite(int maxUses, int validDays) throws RelayException;

  /** Signs this device out; its local data is removed. Works without the relay too. */
  void signOut();
}
