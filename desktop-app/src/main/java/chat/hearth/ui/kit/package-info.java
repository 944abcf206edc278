/**
 * The look and the small things that every screen is put together from: themes, words, icons,
 * controls, the layer for dialogs and toasts, and the one bridge to the FX thread.
 */
@NullMarked
package chat.hearth.ui.kit;

import org.jspecify.annotations.NullMarked;
