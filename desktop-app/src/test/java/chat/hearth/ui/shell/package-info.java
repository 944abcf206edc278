/** The whole window over a made-up team. */
@NullMarked
package chat.hearth.ui.shell;

import org.jspecify.annotations.NullMarked;
