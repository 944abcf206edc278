package chat.hearth.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread's log stands, with what all members share.
 *
 * @param lastSeq the newest event's number
 * @param lastOrdinal how many messages the log holds
 * @param title what it is about, or null
 * @param direct whether it stays between two people
 * @param createdBy who started it
 * @param createdAt when it was started
 * @param updatedAt when the newest event was taken; orders lists, never a sync cursor
 */
public record ThreadHead(
    ThreadId threadId,
    long lastSeq,
    long lastOrdinal,
    @Nullable String title,
    boolean direct,
    UserId createdBy,
    Instant createdAt,
    Instant updatedAt) {}
