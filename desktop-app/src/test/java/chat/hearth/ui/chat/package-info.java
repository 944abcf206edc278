/** Tests of the open thread. */
@NullMarked
package chat.hearth.ui.chat;

import org.jspecify.annotations.NullMarked;
