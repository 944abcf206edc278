/** The window: navigation, columns that follow the width, keys, and what joins the screens. */
@NullMarked
package chat.hearth.ui.shell;

import org.jspecify.annotations.NullMarked;
