package chat.hearth.relay.socket;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import java.util.Set;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Tyrus without a server of its own; Grizzly's listener decides where it listens. */
final class TyrusContainer extends TyrusServerContainer {

  private final TyrusWebSocketEngine engine;

  /**
   * A container without endpoints.
   *
   * @param frameBytes the largest frame that is read at all; a larger one ends the connection
   */
  TyrusContainer(int frameBytes) {
    super(Set.of());
    engine = TyrusWebSocketEngine.builder(this).incomingBufferSize(frameBytes).build();
  }

  @Override
  public void register(Class<?> endpoint) throws DeploymentException {
    engine.register(endpoint, "/");
  }

  @Override
  public void register(ServerEndpointConfig config) throws DeploymentException {
    engine.register(config, "/");
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of();
  }

  @Override
  public WebSocketEngine getWebSocketEngine() {
    return engine;
  }
}
