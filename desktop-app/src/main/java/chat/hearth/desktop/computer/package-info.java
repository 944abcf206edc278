/** What each system has its own custom for: start at login, downloads, the program for files. */
@NullMarked
package chat.hearth.desktop.computer;

import org.jspecify.annotations.NullMarked;
