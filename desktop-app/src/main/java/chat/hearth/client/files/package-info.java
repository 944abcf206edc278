/** Files of messages on this device: the copies, the way to the relay and back, pictures. */
@NullMarked
package chat.hearth.client.files;

import org.jspecify.annotations.NullMarked;
