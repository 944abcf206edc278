/** Tests. */
@NullMarked
package chat.hearth.relay.session;

import org.jspecify.annotations.NullMarked;
