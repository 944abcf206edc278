@NullMarked
package chat.hearth.ui.kit.emoji;

import org.jspecify.annotations.NullMarked;
