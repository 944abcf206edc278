/** Everybody's own contact book, and who blocks whom. */
@NullMarked
package chat.hearth.relay.contact;

import org.jspecify.annotations.NullMarked;
