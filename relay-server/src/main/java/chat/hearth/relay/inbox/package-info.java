/**
 * Every owner's own view of their threads: private rows with a version, the order of the list, and
 * how far the owner has read.
 */
@NullMarked
package chat.hearth.relay.inbox;

import org.jspecify.annotations.NullMarked;
