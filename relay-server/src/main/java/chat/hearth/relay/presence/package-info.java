/** Who is there, on which devices, who is writing, and who wants to know. */
@NullMarked
package chat.hearth.relay.presence;

import org.jspecify.annotations.NullMarked;
