package chat.hearth.relay.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a session may stay as it is.
 *
 * @param signIn from the connection to the first request for signing in
 * @param idle after the device said that nobody uses it; null for ever
 */
public record SessionLimits(Duration signIn, @Nullable Duration idle) {}
