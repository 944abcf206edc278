package chat.hearth.relay.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.ssl.SSLBaseFilter;
import org.glassfish.grizzly.ssl.SSLConnectionContext;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.ssl.SSLUtils;
import org.jspecify.annotations.Nullable;

/**
 * Decrypts the connections that begin with TLS and lets all others through: one port for both. The
 * first byte tells; from then on a plain connection costs one look at an attribute.
 */
final class TlsFilter extends SSLBaseFilter {

  private enum Way {
    PLAIN,
    TLS,
    REFUSED
  }

  private static final Attribute<Way> WAY =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("hearth.way");

  /** How a connection by TLS begins; a request of HTTP begins with a letter. */
  private static final byte HANDSHAKE = 0x16;

  private static final String SENTENCE =
      "This relay takes encrypted connections only: come by https:// or wss://, or in the app by"
          + " the link of an invitation.\n";

  private static final byte[] REFUSAL =
      ("HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nConnection: close\r\n"
              + "Content-Length: %d\r\n\r\n%s")
          .formatted(SENTENCE.length(), SENTENCE)
          .getBytes(StandardCharsets.US_ASCII);

  private final boolean only;

  private TlsFilter(RelaySocket.Encryption encryption) {
    super(version13(encryption));
    this.only = encryption.only();
  }

  /** Without the renegotiations of earlier versions, by which a peer keeps threads waiting. */
  private static SSLEngineConfigurator version13(RelaySocket.Encryption encryption) {
    return new SSLEngineConfigurator(encryption.context(), false, false, false)
        .setEnabledProtocols(new String[] {"TLSv1.3"});
  }

  /** Leaves the reading of bytes as it is: it would make an engine for each connection. */
  @Override
  public void onAdded(FilterChain chain) {}

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    Way known = WAY.get(context.getConnection());
    return switch (known == null ? decided(context) : known) {
      case PLAIN -> context.getInvokeAction();
      case TLS -> super.handleRead(context);
      case REFUSED -> context.getStopAction();
    };
  }

  @Override
  public NextAction handleWrite(FilterChainContext context) throws IOException {
    return WAY.get(context.getConnection()) == Way.TLS
        ? super.handleWrite(context)
        : context.getInvokeAction();
  }

  /**
   * After the first handshake. Grizzly would wait here for the peer, on a thread that serves all;
   * and of a peer that has said goodbye it would wait for a second end that TLS 1.3 has not.
   */
  @Override
  protected @Nullable Buffer doHandshakeSync(
      SSLConnectionContext tls, FilterChainContext context, @Nullable Buffer input, long millis)
      throws IOException {
    SSLEngine engine = tls.getSslEngine();
    if (engine.isInboundDone()) {
      engine.closeOutbound();
    }
    Buffer rest = doHandshakeStep(tls, context, input);
    if (SSLUtils.isHandshaking(engine)) {
      throw new SSLException("no second handshake");
    }
    return rest;
  }

  private Way decided(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    Buffer first = context.getMessage();
    Way way = way(first, connection.getPeerAddress());
    WAY.set(connection, way);
    if (way == Way.REFUSED) {
      context.write(Buffers.wrap(context.getMemoryManager(), REFUSAL));
      connection.closeSilently(); // once that is written
    }
    return way;
  }

  private Way way(Buffer first, @Nullable Object peer) {
    if (first.hasRemaining() && first.get(first.position()) == HANDSHAKE) {
      return Way.TLS;
    }
    return only && !isHere(peer) ? Way.REFUSED : Way.PLAIN;
  }

  /** Whether it comes from this computer, which needs no encryption. */
  static boolean isHere(@Nullable Object peer) {
    return peer instanceof InetSocketAddress inet
        && inet.getAddress() != null
        && inet.getAddress().isLoopbackAddress();
  }

  /** Puts the filter where bytes come in. */
  record First(RelaySocket.Encryption encryption) implements AddOn {
    @Override
    public void setup(NetworkListener listener, FilterChainBuilder chain) {
      chain.add(chain.indexOfType(TransportFilter.class) + 1, new TlsFilter(encryption));
    }
  }
}
