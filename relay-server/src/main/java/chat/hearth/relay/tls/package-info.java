/** The key that the relay shows to who connects by TLS: its own, or one it was given. */
@NullMarked
package chat.hearth.relay.tls;

import org.jspecify.annotations.NullMarked;
