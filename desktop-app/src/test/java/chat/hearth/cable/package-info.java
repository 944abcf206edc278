/**
 * A cable between devices and a relay that can be pulled, made slow, or made to repeat itself, at
 * exactly the frame where it hurts.
 */
@NullMarked
package chat.hearth.cable;

import org.jspecify.annotations.NullMarked;
