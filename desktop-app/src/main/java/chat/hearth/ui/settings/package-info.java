/** What a person can set: profile, devices, appearance; the keys; about this program. */
@NullMarked
package chat.hearth.ui.settings;

import org.jspecify.annotations.NullMarked;
