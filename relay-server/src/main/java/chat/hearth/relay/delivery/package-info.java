/** Commit, then push: brings what is durable to every connected device that may see it. */
@NullMarked
package chat.hearth.relay.delivery;

import org.jspecify.annotations.NullMarked;
