package chat.hearth.client;

import java.time.Instant;

/**
 * A way in for others.
 *
 * @param code what the relay asks for
 * @param uses how often it was used
 */
public record Invitation(String code, Instant expiresAt, int maxUses, int uses) {}
