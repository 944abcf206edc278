/** The hand and the eye of somebody at a window: clicks, keys, and what can be read there. */
@NullMarked
package chat.hearth.hand;

import org.jspecify.annotations.NullMarked;
