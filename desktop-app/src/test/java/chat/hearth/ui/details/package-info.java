/** The details of a thread, used as a person would. */
@NullMarked
package chat.hearth.ui.details;

import org.jspecify.annotations.NullMarked;
