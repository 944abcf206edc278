package chat.hearth.client;

import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;

/**
 * Who is signed in on this device.
 *
 * @param team the relay's name
 * @param host what the relay's machine is called
 * @param admin whether the user may invite people
 */
public record Account(
    UserId userId,
    DeviceId deviceId,
    String userName,
    String displayName,
    String deviceName,
    RelayAddress relay,
    String team,
    String host,
    boolean admin) {}
