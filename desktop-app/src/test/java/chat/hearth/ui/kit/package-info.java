/** Tests of the kit, with real nodes in real, headless windows. */
@NullMarked
package chat.hearth.ui.kit;

import org.jspecify.annotations.NullMarked;
