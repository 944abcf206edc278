package chat.hearth.relay.socket;

import java.io.IOException;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.tyrus.container.grizzly.server.GrizzlyServerFilter;

/**
 * Tyrus's filter, which also tells a new endpoint its TCP connection: only through that can a peer
 * be cut that neither reads nor closes.
 */
final class DeviceFilter extends GrizzlyServerFilter {

  static final ScopedValue<Connection<?>> CONNECTION = ScopedValue.newInstance();

  private DeviceFilter(org.glassfish.tyrus.spi.ServerContainer container) {
    super(container, "/");
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    return ScopedValue.<Connection<?>>where(CONNECTION, context.getConnection())
        .call(() -> super.handleRead(context));
  }

  /** Puts the filter where Tyrus's own add-on would. */
  record Before(org.glassfish.tyrus.spi.ServerContainer container) implements AddOn {
    @Override
    public void setup(NetworkListener listener, FilterChainBuilder chain) {
      chain.add(chain.indexOfType(HttpServerFilter.class), new DeviceFilter(container));
    }
  }
}
