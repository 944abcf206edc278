/** Tests of the whole relay over real sockets, with scripted devices. */
@NullMarked
package chat.hearth.relay;

import org.jspecify.annotations.NullMarked;
