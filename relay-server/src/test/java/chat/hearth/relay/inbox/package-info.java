/** Owners' rows on a real database. */
@NullMarked
package chat.hearth.relay.inbox;

import org.jspecify.annotations.NullMarked;
