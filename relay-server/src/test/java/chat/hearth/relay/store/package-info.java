/** The stores on a real database. */
@NullMarked
package chat.hearth.relay.store;

import org.jspecify.annotations.NullMarked;
