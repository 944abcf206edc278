package chat.hearth.relay.socket;

import java.io.IOException;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.tyrus.container.grizzly.server.GrizzlyServerFilter;

/**
 * Tyrus's filter, which also tells a new endpoint its peer: only through the TCP connection can one
 * be cut that neither reads nor closes.
 */
final class DeviceFilter extends GrizzlyServerFilter {

  private static final ScopedValue<Peer> PEER = ScopedValue.newInstance();

  private static final Attribute<Boolean> OPEN =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("hearth.open");

  private DeviceFilter(org.glassfish.tyrus.spi.ServerContainer container) {
    super(container, "/");
  }

  /** The peer of the connection that has just been opened on this thread. */
  static Peer opened() {
    Peer peer = PEER.get();
    OPEN.set(peer.connection(), true);
    return peer;
  }

  /** What comes after the opening, every frame, needs no look at the headers. */
  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (OPEN.get(context.getConnection()) != null) {
      return super.handleRead(context);
    }
    return ScopedValue.where(PEER, peer(context)).call(() -> super.handleRead(context));
  }

  private static Peer peer(FilterChainContext context) {
    String forwardedFor =
        context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request
            ? request.getHeader("X-Forwarded-For")
            : null;
    return new Peer(context.getConnection(), forwardedFor);
  }

  /** Puts the filter where Tyrus's own add-on would. */
  record Before(org.glassfish.tyrus.spi.ServerContainer container) implements AddOn {
    @Override
    public void setup(NetworkListener listener, FilterChainBuilder chain) {
      chain.add(chain.indexOfType(HttpServerFilter.class), new DeviceFilter(container));
    }
  }
}
