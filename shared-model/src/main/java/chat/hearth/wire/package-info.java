/** The wire protocol: frames as sealed records, and the one codec that reads and writes them. */
@NullMarked
package chat.hearth.wire;

import org.jspecify.annotations.NullMarked;
