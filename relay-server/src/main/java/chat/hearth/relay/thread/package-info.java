/** The rules of threads: who may start, write, rename, add, remove, leave and read. */
@NullMarked
package chat.hearth.relay.thread;

import org.jspecify.annotations.NullMarked;
