package chat.hearth.client;

import chat.hearth.model.Role;

/**
 * A member of a thread.
 *
 * @param self the owner
 * @param sinceSeq the event by which they came; what was said up to there was not said to them
 * @param deliveredSeq the newest event that one of their devices has
 * @param readSeq the newest event that they have read
 */
public record MemberRow(
    PersonRow person, Role role, boolean self, long sinceSeq, long deliveredSeq, long readSeq) {}
