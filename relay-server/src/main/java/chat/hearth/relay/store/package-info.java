/** The relay's database: the only room that knows SQL, with one store class a noun. */
@NullMarked
package chat.hearth.relay.store;

import org.jspecify.annotations.NullMarked;
