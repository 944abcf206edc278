/**
 * What a screen may ask for: one signed-in account with its threads, messages, people and devices.
 *
 * <p>Every call reads or writes the local database and returns; call from a background thread, as a
 * disk may be slow. Calls that need the relay say so and throw {@link
 * chat.hearth.client.RelayException}. Nothing here knows JavaFX.
 */
@NullMarked
package chat.hearth.client;

import org.jspecify.annotations.NullMarked;
