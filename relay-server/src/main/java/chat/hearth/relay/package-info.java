/** The relay as a whole: built, started and stopped here, alone or inside another program. */
@NullMarked
package chat.hearth.relay;

import org.jspecify.annotations.NullMarked;
