/** Golden frames and bad ones. */
@NullMarked
package chat.hearth.wire;

import org.jspecify.annotations.NullMarked;
