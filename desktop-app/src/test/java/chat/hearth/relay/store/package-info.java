/** The relay's database in memory, which survives the end of a played relay. */
@NullMarked
package chat.hearth.relay.store;

import org.jspecify.annotations.NullMarked;
