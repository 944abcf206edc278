package chat.hearth.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member's own copy of a thread: the shared members, so that a list is one simple read, and the
 * settings that only the owner sees.
 *
 * @param participants all members, the owner among them unless they left
 * @param muted no notices for the owner
 * @param nickname the owner's private name for the thread, or null
 * @param pinned kept at the top of the owner's list
 * @param archived put away until the next message
 * @param readSeq the newest event that the owner has read on any device; never goes back
 * @param readOrdinal messages up to there: unread = head's lastOrdinal - readOrdinal
 * @param leftSeq the last event that the owner sees after leaving; 0 while a member
 * @param version the owner's counter when this row last changed
 */
public record ChatThread(
    ThreadId threadId,
    List<UserId> participants,
    boolean muted,
    @Nullable String nickname,
    boolean pinned,
    boolean archived,
    long readSeq,
    long readOrdinal,
    long leftSeq,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** Copies the list. */
  public ChatThread {
    participants = List.copyOf(participants);
  }
}
