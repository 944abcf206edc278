package chat.hearth.client;

import chat.hearth.model.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A message that is kept at hand for everybody in its thread.
 *
 * @param row null where the message is not on this device yet
 */
public record Pin(ClientId message, @Nullable MessageRow row) {}
