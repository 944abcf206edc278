/** One connected device: requests in, answers and pushes out. */
@NullMarked
package chat.hearth.relay.session;

import org.jspecify.annotations.NullMarked;
