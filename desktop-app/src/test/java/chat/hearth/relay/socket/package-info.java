/** The relay's side of a connection, over any wire. */
@NullMarked
package chat.hearth.relay.socket;

import org.jspecify.annotations.NullMarked;
