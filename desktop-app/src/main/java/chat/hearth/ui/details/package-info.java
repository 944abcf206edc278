/** What a thread is: its names, settings and members. */
@NullMarked
package chat.hearth.ui.details;

import org.jspecify.annotations.NullMarked;
