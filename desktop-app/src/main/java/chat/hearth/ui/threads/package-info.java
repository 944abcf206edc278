/** The thread list with its search, and the dialog that starts a thread. */
@NullMarked
package chat.hearth.ui.threads;

import org.jspecify.annotations.NullMarked;
