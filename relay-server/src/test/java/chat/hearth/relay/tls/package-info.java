/** The relay's key, as it lies in files. */
@NullMarked
package chat.hearth.relay.tls;

import org.jspecify.annotations.NullMarked;
