package chat.hearth.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param unread true where the owner wants to come back to it, else null
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
    @Nullable Boolean unread,
    long readSeq,
    long readOrdinal,
    long leftSeq,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** Copies the list; an owner who does not want to come back to it says nothing. */
  public ChatThread {
    participants = List.copyOf(participants);
    unread = Boolean.TRUE.equals(unread) ? unread : null;
  }

  /** Whether the owner wants to come back to it, whatever was read. */
  @JsonIgnore
  public boolean isMarkedUnread() {
    return unread != null;
  }

  /** The same, not put away any more. */
  public ChatThread unarchived() {
    return withSettings(muted, nickname, pinned, false, isMarkedUnread());
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
        unread,
        readSeq,
        readOrdinal,
        left,
        createdAt,
        updatedAt,
        version);
  }

  /** The same with other settings of the owner. */
  public ChatThread withSettings(
      boolean newMuted,
      @Nullable String newNickname,
      boolean newPinned,
      boolean newArchived,
      boolean newUnread) {
    return new ChatThread(
        threadId,
        participants,
        newMuted,
        newNickname,
        newPinned,
        newArchived,
        newUnread,
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
        unread,
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
        unread,
        readSeq,
        readOrdinal,
        leftSeq,
        createdAt,
        updatedAt,
        newVersion);
  }
}
