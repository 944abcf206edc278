/** Lists what a package is made of, for programs and for people; packaging calls it. */
@NullMarked
package chat.hearth.parts;

import org.jspecify.annotations.NullMarked;
