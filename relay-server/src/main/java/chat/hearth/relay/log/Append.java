package chat.hearth.relay.log;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;

/**
 * What somebody wants to add to a thread.
 *
 * @param body after {@link EventBody#checked()}
 */
public record Append(ThreadId threadId, ClientId clientId, UserId author, EventBody body) {}
