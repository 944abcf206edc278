/** Tests. */
@NullMarked
package chat.hearth.relay.delivery;

import org.jspecify.annotations.NullMarked;
