package chat.hearth.relay.store;

import chat.hearth.model.Member;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;

/**
 * Somebody who is or was a member of a thread.
 *
 * @param sinceSeq the event that made them a member, the last time
 * @param leftSeq the last event that they see; 0 while a member
 */
public record MemberRow(
    ThreadId threadId,
    UserId userId,
    Role role,
    long sinceSeq,
    long leftSeq,
    long deliveredSeq,
    long readSeq) {

  /** As other members see them. */
  public Member member() {
    return new Member(userId, role, sinceSeq, deliveredSeq, readSeq);
  }
}
