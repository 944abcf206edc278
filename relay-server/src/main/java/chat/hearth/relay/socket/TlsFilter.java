package chat.hearth.relay.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    /** Encrypted once the handshake is over, for which there is not for ever time. */
    HANDSHAKE,
    TLS,
    REFUSED
  }

  private static final Attribute<Way> WAY =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("hearth.way");

  /** How a connection by TLS begins; a request of HTTP begins with a letter. */
  private static final byte FIRST_BYTE = 0x16;

  private static final String SENTENCE =
      "This relay takes encrypted connections only: come by https:// or wss://, or in the app by"
          + " the link of an invitation.\n";

  private static final byte[] REFUSAL =
      ("HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nConnection: close\r\n"
              + "Content-Length: %d\r\n\r\n%s")
          .formatted(SENTENCE.length(), SENTENCE)
          .getBytes(StandardCharsets.US_ASCII);

  private final boolean only;
  private final Duration patience;
  private final ScheduledExecutorService timer;

  private TlsFilter(
      RelaySocket.Encryption encryption, Duration patience, ScheduledExecutorService timer) {
    super(version13(encryption));
    this.only = encryption.only();
    this.patience = patience;
    this.timer = timer;
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
      case HANDSHAKE, TLS -> super.handleRead(context);
      case REFUSED -> context.getStopAction();
    };
  }

  @Override
  public NextAction handleWrite(FilterChainContext context) throws IOException {
    Way way = WAY.get(context.getConnection());
    return way == Way.TLS || way == Way.HANDSHAKE
        ? super.handleWrite(context)
        : context.getInvokeAction();
  }

  @Override
  protected void notifyHandshakeComplete(Connection<?> connection, SSLEngine engine) {
    WAY.set(connection, Way.TLS);
    super.notifyHandshakeComplete(connection, engine);
  }

  /**
   * What comes after a goodbye ends the connection. The engine takes no more of it, and Grizzly
   * would show it the same bytes again and again, on a thread that serves all.
   */
  @Override
  protected NextAction unwrapAll(FilterChainContext context, SSLConnectionContext tls)
      throws SSLException {
    if (tls.getSslEngine().isInboundDone()) {
      context.getConnection().terminateSilently();
      return context.getStopAction();
    }
    return super.unwrapAll(context, tls);
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
    boolean over = engine.isInboundDone();
    if (over) {
      engine.closeOutbound();
    }
    Buffer message = context.getMessage(); // after fresh keys there may be more in it
    Buffer rest;
    synchronized (context.getConnection()) { // as who writes: what is encrypted first goes first
      rest = doHandshakeStep(tls, context, over ? input : message);
    }
    context.setMessage(rest);
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
    if (way == Way.HANDSHAKE) {
      var _ =
          timer.schedule(
              () -> endUnfinished(connection), patience.toMillis(), TimeUnit.MILLISECONDS);
    }
    if (way == Way.REFUSED) {
      context.write(Buffers.wrap(context.getMemoryManager(), REFUSAL));
      connection.closeSilently(); // once that is written
    }
    return way;
  }

  /** Who began a handshake and left it there has no use for the connection. */
  private static void endUnfinished(Connection<?> connection) {
    if (WAY.get(connection) == Way.HANDSHAKE) {
      connection.terminateSilently();
    }
  }

  private Way way(Buffer first, @Nullable Object peer) {
    if (first.hasRemaining() && first.get(first.position()) == FIRST_BYTE) {
      return Way.HANDSHAKE;
    }
    return only && !isHere(peer) ? Way.REFUSED : Way.PLAIN;
  }

  /** Whether it comes from this computer, which needs no encryption. */
  static boolean isHere(@Nullable Object peer) {
    return peer instanceof InetSocketAddress inet
        && inet.getAddress() != null
        && inet.getAddress().isLoopbackAddress();
  }

  /**
   * Puts the filter where bytes come in.
   *
   * @param patience with a handshake, from its first byte to its end
   */
  record First(RelaySocket.Encryption encryption, Duration patience, ScheduledExecutorService timer)
      implements AddOn {
    @Override
    public void setup(NetworkListener listener, FilterChainBuilder chain) {
      chain.add(
          chain.indexOfType(TransportFilter.class) + 1, new TlsFilter(encryption, patience, timer));
    }
  }
}
