/** Speech as Ogg Opus files: written, read, measured. The one room that knows the codec. */
@NullMarked
package chat.hearth.client.sound;

import org.jspecify.annotations.NullMarked;
