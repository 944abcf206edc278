/** Starts the app and builds everything that is in it. */
@NullMarked
package chat.hearth.desktop;

import org.jspecify.annotations.NullMarked;
