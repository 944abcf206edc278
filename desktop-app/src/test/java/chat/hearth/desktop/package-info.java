/** Starting: where data lie, what this computer hosts, and what is said when it can't. */
@NullMarked
package chat.hearth.desktop;

import org.jspecify.annotations.NullMarked;
