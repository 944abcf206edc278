/** The bytes of files: their folder, who may write and read them, and what goes again. */
@NullMarked
package chat.hearth.relay.blob;

import org.jspecify.annotations.NullMarked;
