package chat.hearth.model;

/**
 * One member of a thread, as every member sees them.
 *
 * @param sinceSeq the event that made them a member
 * @param deliveredSeq the newest event that one of their devices has; never goes back
 * @param readSeq the newest event that they have read; never goes back
 */
public record Member(UserId userId, Role role, long sinceSeq, long deliveredSeq, long readSeq) {}
