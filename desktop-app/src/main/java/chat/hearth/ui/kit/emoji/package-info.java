/**
 * Emoji in colour, which JavaFX does not draw everywhere: finds them in a text and shows bundled
 * pictures in their place. Knows nothing of the rest of the kit, which may use it.
 */
@NullMarked
package chat.hearth.ui.kit.emoji;

import org.jspecify.annotations.NullMarked;
