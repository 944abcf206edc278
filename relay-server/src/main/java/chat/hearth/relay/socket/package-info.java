/** The door to the network, and the only room that knows Tyrus: one port for WebSocket and HTTP. */
@NullMarked
package chat.hearth.relay.socket;

import org.jspecify.annotations.NullMarked;
