package chat.hearth.model;

import java.time.Instant;

/**
 * One entry of a thread's log. Append-only: once numbered it never changes, but that a deletion
 * takes the text of what it deletes.
 *
 * @param threadId the thread
 * @param seq 1, 2, 3, … without a hole in each thread
 * @param ordinal how many messages the thread has up to and including this event
 * @param clientId the name that the author's device gave to it
 * @param userId the author
 * @param createdAt when the relay took it, to the millisecond
 * @param body what happened
 */
public record ThreadEvent(
    ThreadId threadId,
    long seq,
    long ordinal,
    ClientId clientId,
    UserId userId,
    Instant createdAt,
    EventBody body) {}
