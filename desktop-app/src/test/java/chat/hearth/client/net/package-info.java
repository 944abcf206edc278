/** Requests, answers and pushes over one line. */
@NullMarked
package chat.hearth.client.net;

import org.jspecify.annotations.NullMarked;
