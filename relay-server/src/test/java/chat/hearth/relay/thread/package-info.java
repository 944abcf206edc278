/** The rules of threads. */
@NullMarked
package chat.hearth.relay.thread;

import org.jspecify.annotations.NullMarked;
