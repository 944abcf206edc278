package chat.hearth.client.search;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;

/**
 * Where a message was found.
 *
 * @param seq its number in the thread, or 0 if it has none
 */
public record Hit(ThreadId thread, long seq, ClientId clientId) {}
