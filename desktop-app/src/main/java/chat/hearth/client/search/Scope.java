package chat.hearth.client.search;

import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose messages of which threads are meant; null means all.
 *
 * @param threads messages of one of them
 * @param authors messages by one of them
 * @param places messages with these numbers of a thread
 */
public record Scope(
    @Nullable Set<ThreadId> threads,
    @Nullable Set<UserId> authors,
    @Nullable Map<ThreadId, Set<Long>> places) {}
