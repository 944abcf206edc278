/** Tests of this package. */
@NullMarked
package chat.hearth.relay.blob;

import org.jspecify.annotations.NullMarked;
