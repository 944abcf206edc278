/** Choosing an emoji: from a picker, or by its name between colons. */
@NullMarked
package chat.hearth.ui.kit.picker;

import org.jspecify.annotations.NullMarked;
