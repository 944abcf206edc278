package chat.hearth.relay.store;

import java.time.Instant;

/** An invitation to register, and how often it was used. */
public record InvitationRow(String code, Instant expiresAt, int maxUses, int uses) {}
