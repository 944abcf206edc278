/** The first screens, used as a newcomer would. */
@NullMarked
package chat.hearth.ui.signin;

import org.jspecify.annotations.NullMarked;
