/**
 * The logs of the threads: numbering, group commit, the same answer to the same event for ever, and
 * pages of history.
 */
@NullMarked
package chat.hearth.relay.log;

import org.jspecify.annotations.NullMarked;
