package chat.hearth.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of what was said a search looks through.
 *
 * @param messages that can be found
 * @param percent of what is on this device that has been read; 100 is all of it
 * @param since the moment since when everything is on this device; null where nothing is missing
 */
public record Reach(long messages, int percent, @Nullable Instant since) {}
