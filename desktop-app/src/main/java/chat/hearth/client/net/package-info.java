/** The only room of the client that knows the socket. */
@NullMarked
package chat.hearth.client.net;

import org.jspecify.annotations.NullMarked;
