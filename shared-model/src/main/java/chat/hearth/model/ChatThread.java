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

  /** The same with other members. */
  public ChatThread withMembers(List<UserId> members, long left) {
    return new ChatThread(
        threadId,
        members,
        muted,
        nickname,
        pinned,
        archived,
        readSeq,
        readOrdinal,
        left,
        createdAt,
        updatedAt,
        version);
  }

  /** The same with other settings of the owner. */
  public ChatThread withSettings(
      boolean newMuted, @Nullable String newNickname, boolean newPinned, boolean newArchived) {
    return new ChatThread(
        threadId,
        participants,
        newMuted,
        newNickname,
        newPinned,
        newArchived,
        readSeq,
        readOrdinal,
        leftSeq,
        createdAt,
        updatedAt,
        version);
  }

  /** The same, read up to there or further. */
  public ChatThread withRead(long seq, long ordinal) {
    return new ChatThread(
        threadId,
        participants,
        muted,
        nickname,
        pinned,
        archived,
        Math.max(readSeq, seq),
        Math.max(readOrdinal, ordinal),
        leftSeq,
        createdAt,
        updatedAt,
        version);
  }

  /** The same at another version of the owner. */
  public ChatThread withVersion(long newVersion) {
    return new ChatThread(
        threadId,
        participants,
        muted,
        nickname,
        pinned,
        archived,
        readSeq,
        readOrdinal,
        leftSeq,
        createdAt,
        updatedAt,
        newVersion);
  }
}
