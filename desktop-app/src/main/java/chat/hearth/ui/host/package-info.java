/** The host panel: how the team that this computer hosts is doing, and how others get in. */
@NullMarked
package chat.hearth.ui.host;

import org.jspecify.annotations.NullMarked;
