/** Contact books on a real database. */
@NullMarked
package chat.hearth.relay.contact;

import org.jspecify.annotations.NullMarked;
