/**
 * Proof that what the relay has promised outlives the end of its process and of the power: real
 * processes that are killed, and a disk that loses what was not synced.
 */
@NullMarked
package chat.hearth.relay.crash;

import org.jspecify.annotations.NullMarked;
