/** How the local copy is kept: whatever comes in whatever order, it ends as the relay has it. */
@NullMarked
package chat.hearth.client.sync;

import org.jspecify.annotations.NullMarked;
