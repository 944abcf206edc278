package chat.hearth.client.store;

import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread as this device knows it: the owner's row, the head, and which part of the log is here.
 *
 * @param markedUnread the owner wants to come back to it, whatever was read
 * @param headSeq the newest event that the relay is known to have
 * @param floorSeq the oldest event of the run that is here; 0 while nothing is
 * @param lastSeq the newest event of that run; events floor..last are here without a hole
 * @param started whether the relay has been told of the thread
 */
public record LocalThread(
    ThreadId threadId,
    List<UserId> participants,
    boolean muted,
    @Nullable String nickname,
    boolean pinned,
    boolean archived,
    boolean markedUnread,
    long readSeq,
    long readOrdinal,
    long leftSeq,
    Instant createdAt,
    Instant updatedAt,
    @Nullable String title,
    boolean direct,
    long createdBy,
    long headSeq,
    long headOrdinal,
    long floorSeq,
    long lastSeq,
    boolean started) {

  /** Messages after the read marker. */
  public int unread() {
    return (int) Math.max(0, headOrdinal - readOrdinal);
  }
}
