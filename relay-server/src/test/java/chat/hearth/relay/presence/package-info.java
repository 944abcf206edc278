/** Tests. */
@NullMarked
package chat.hearth.relay.presence;

import org.jspecify.annotations.NullMarked;
