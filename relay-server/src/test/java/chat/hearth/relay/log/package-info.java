/** The log on a real database. */
@NullMarked
package chat.hearth.relay.log;

import org.jspecify.annotations.NullMarked;
