/** What was found, as it is shown. */
@NullMarked
package chat.hearth.ui.search;

import org.jspecify.annotations.NullMarked;
