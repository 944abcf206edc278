/** Two people at two real windows, played by a script or left open to play with. */
@NullMarked
package chat.hearth.demo;

import org.jspecify.annotations.NullMarked;
