/** What is said about the connection, and when it is worth a word. */
@NullMarked
package chat.hearth.ui.kit.connection;

import org.jspecify.annotations.NullMarked;
