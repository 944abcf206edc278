package chat.hearth.client;

import chat.hearth.model.ThreadId;
import org.jspecify.annotations.Nullable;

/**
 * What a thread is known by.
 *
 * @param other the other person of a direct thread, or null
 */
public record ThreadFace(ThreadId threadId, String name, @Nullable PersonRow other) {}
