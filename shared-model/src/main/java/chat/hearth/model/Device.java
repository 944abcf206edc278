package chat.hearth.model;

import java.time.Instant;

/**
 * One of the owner's signed-in devices.
 *
 * @param platform for example "Linux"
 * @param createdAt when it signed in
 * @param lastSeen when it was last connected
 * @param current whether it is the one that asked
 */
public record Device(
    DeviceId deviceId,
    String name,
    String platform,
    Instant createdAt,
    Instant lastSeen,
    boolean online,
    boolean current) {}
