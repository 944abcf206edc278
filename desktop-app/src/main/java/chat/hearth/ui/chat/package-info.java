/**
 * The open thread: its messages, what is typed into it, and the lines that say how the connection
 * stands.
 */
@NullMarked
package chat.hearth.ui.chat;

import org.jspecify.annotations.NullMarked;
