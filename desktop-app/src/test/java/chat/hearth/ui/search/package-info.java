/** The list of threads, used as a person would. */
@NullMarked
package chat.hearth.ui.search;

import org.jspecify.annotations.NullMarked;
