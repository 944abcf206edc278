/**
 * What each system has its own custom for: start at login, links, downloads, the program for files,
 * notifications and their tone, microphone and loudspeaker.
 */
@NullMarked
package chat.hearth.desktop.computer;

import org.jspecify.annotations.NullMarked;
