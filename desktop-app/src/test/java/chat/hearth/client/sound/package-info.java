@NullMarked
package chat.hearth.client.sound;

import org.jspecify.annotations.NullMarked;
