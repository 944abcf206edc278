/** What each system has its own custom for. */
@NullMarked
package chat.hearth.desktop.computer;

import org.jspecify.annotations.NullMarked;
