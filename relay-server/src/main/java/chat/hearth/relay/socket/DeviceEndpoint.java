package chat.hearth.relay.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Tyrus hands over connections and frames; nothing here waits, for its threads serve all.
 * Public because Tyrus calls it by reflection.
 */
public final class DeviceEndpoint extends Endpoint {

  private static final Logger LOG = LoggerFactory.getLogger(DeviceEndpoint.class);
  private static final String SOCKET = "hearth.socket";

  private final Set<DeviceSocket> open = ConcurrentHashMap.newKeySet();
  private final BiFunction<Session, Peer, DeviceSocket> sockets;

  DeviceEndpoint(BiFunction<Session, Peer, DeviceSocket> sockets) {
    this.sockets = sockets;
  }

  /** Looks after all connections that are open now. */
  void tick() {
    for (DeviceSocket socket : open) {
      try {
        socket.tick();
      } catch (RuntimeException e) {
        // One odd connection must not leave all others without their pings.
        LOG.error("a connection could not be looked after", e);
      }
    }
  }

  /** Ends what is still open when nobody listens any more: not all of it would be told to close. */
  void endAll() {
    open.forEach(DeviceSocket::cut);
    open.clear();
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxTextMessageBufferSize(RelaySocket.FRAME_BYTES);
    DeviceSocket socket = sockets.apply(session, DeviceFilter.opened());
    session.getUserProperties().put(SOCKET, socket);
    open.add(socket);
    if (!session.isOpen()) {
      // It was told to go as it came, before there was anything to be found by its end.
      forget(session);
      return;
    }
    session.addMessageHandler(String.class, socket::received);
    session.addMessageHandler(ByteBuffer.class, _ -> socket.receivedBytes());
    session.addMessageHandler(PongMessage.class, _ -> socket.ponged());
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    forget(session);
  }

  private void forget(Session session) {
    if (session.getUserProperties().remove(SOCKET) instanceof DeviceSocket socket) {
      open.remove(socket);
      socket.closed();
    }
  }

  @Override
  public void onError(Session session, Throwable problem) {
    LOG.debug("closing a connection: {}", problem.toString());
    try {
      session.close(
          new CloseReason(CloseReason.CloseCodes.TOO_BIG, "not a frame, or larger than 1 MiB"));
    } catch (IOException | RuntimeException e) {
      LOG.debug("was closed already: {}", e.toString());
    }
  }
}
