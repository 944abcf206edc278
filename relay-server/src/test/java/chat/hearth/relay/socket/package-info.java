/** Tests. */
@NullMarked
package chat.hearth.relay.socket;

import org.jspecify.annotations.NullMarked;
