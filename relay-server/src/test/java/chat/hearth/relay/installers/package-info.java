/** What the admin offers, and what that is worth. */
@NullMarked
package chat.hearth.relay.installers;

import org.jspecify.annotations.NullMarked;
