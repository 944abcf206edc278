/** How the relay does, for those who watch many machines. */
@NullMarked
package chat.hearth.relay.metrics;

import org.jspecify.annotations.NullMarked;
