package chat.hearth.relay.socket;

import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.concurrent.locks.LockSupport;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.tyrus.container.grizzly.server.WebSocketAddOn;

/** Bare Tyrus: gives each text frame back. */
public final class EchoServer {

  private EchoServer() {}

  /** Called by Tyrus. */
  public static final class Echo extends Endpoint {

    @Override
    public void onOpen(Session session, EndpointConfig config) {
      session.addMessageHandler(
          String.class,
          text -> {
            var _ = session.getAsyncRemote().sendText(text);
          });
    }
  }

  /** Prints its port and runs until it is ended. */
  public static void main(String[] args) throws Exception {
    TyrusContainer container = new TyrusContainer(RelaySocket.FRAME_BYTES);
    container.register(ServerEndpointConfig.Builder.create(Echo.class, RelaySocket.PATH).build());
    NetworkListener listener = new NetworkListener("echo", "127.0.0.1", 0);
    listener.registerAddOn(new WebSocketAddOn(container, "/"));
    HttpServer server = new HttpServer();
    server.addListener(listener);
    server.start();
    System.out.println("ws://127.0.0.1:" + listener.getPort() + ", data in memory");
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.park();
    }
  }
}
