/** Versions of the app that the admin puts on the relay for the team. */
@NullMarked
package chat.hearth.relay.installers;

import org.jspecify.annotations.NullMarked;
