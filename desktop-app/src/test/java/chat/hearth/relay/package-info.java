/** The relay without a socket, a file or a time of its own. */
@NullMarked
package chat.hearth.relay;

import org.jspecify.annotations.NullMarked;
