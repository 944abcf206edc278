/** What is found: threads and people by name, messages by what they say. */
@NullMarked
package chat.hearth.ui.search;

import org.jspecify.annotations.NullMarked;
