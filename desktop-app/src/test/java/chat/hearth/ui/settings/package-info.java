/** The settings, used as a person would. */
@NullMarked
package chat.hearth.ui.settings;

import org.jspecify.annotations.NullMarked;
