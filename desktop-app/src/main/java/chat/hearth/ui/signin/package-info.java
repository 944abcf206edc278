/** The first screens: start a team, join one, or sign in. */
@NullMarked
package chat.hearth.ui.signin;

import org.jspecify.annotations.NullMarked;
