/** The host panel, used as a person would. */
@NullMarked
package chat.hearth.ui.host;

import org.jspecify.annotations.NullMarked;
