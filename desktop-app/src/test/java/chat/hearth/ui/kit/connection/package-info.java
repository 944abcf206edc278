/** Tests of what is said about the connection. */
@NullMarked
package chat.hearth.ui.kit.connection;

import org.jspecify.annotations.NullMarked;
