package chat.hearth.model;

/**
 * How far a member has come in a thread. Both numbers only grow.
 *
 * @param deliveredSeq the newest event that one of their devices has
 * @param readSeq the newest event that they have read
 */
public record Receipt(ThreadId threadId, UserId userId, long deliveredSeq, long readSeq) {}
