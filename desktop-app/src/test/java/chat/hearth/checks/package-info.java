/** Checks over the whole project: who may import whom, the shape and format of sources. */
@NullMarked
package chat.hearth.checks;

import org.jspecify.annotations.NullMarked;
