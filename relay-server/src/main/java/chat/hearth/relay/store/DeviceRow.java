package chat.hearth.relay.store;

import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import java.time.Instant;

/** One signed-in device, without its token. */
public record DeviceRow(
    DeviceId deviceId,
    UserId owner,
    String name,
    String platform,
    Instant createdAt,
    Instant lastSeen) {}
