/** Names, pictures and copies of strangers. */
@NullMarked
package chat.hearth.client.files;

import org.jspecify.annotations.NullMarked;
