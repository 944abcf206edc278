package chat.hearth.relay.socket;

import chat.hearth.model.Limits;
import chat.hearth.model.UserId;
import chat.hearth.relay.blob.Blobs;
import chat.hearth.relay.session.Sessions;
import chat.hearth.wire.FrameCodec;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * The relay's port: WebSocket at {@code /hearth}, HTTP at {@code /health}, {@code /metrics}, {@code
 * /blobs} and {@code /installers/}.
 */
public final class RelaySocket implements AutoCloseable {

  /** Where devices connect. */
  public static final String PATH = "/hearth";

  /** A frame above this ends the connection; one above the protocol's limit is only refused. */
  static final int FRAME_BYTES = 4 * Limits.CLIENT_FRAME_BYTES;

  /** Both libraries log stack traces of connections that merely ended; kept from collection. */
  private static final Logger LIBRARIES = Logger.getLogger("org.glassfish");

  private static final int SELECTORS = 2;

  /** A refused upload of more than that ends its connection instead of being read to the end. */
  private static final int UNREAD = 2 << 20;

  private static final int ANSWER_MILLIS = 1_000;

  /**
   * Where and how to listen.
   *
   * @param address an address of this machine, or 0.0.0.0 for all
   * @param port 0 for any free one
   * @param version told at {@code /health}
   * @param installers the files below {@code /installers/} by their names
   */
  public record Settings(
      String address,
      int port,
      String version,
      SocketTimes times,
      Function<String, Optional<Path>> installers,
      Encryption encryption) {}

  /**
   * For who connects by TLS, on the same port as all others.
   *
   * @param only whether other computers must
   */
  public record Encryption(SSLContext context, boolean only) {}

  /**
   * What is shown of the relay, and told about it.
   *
   * @param page writes the metrics of this moment
   * @param token who knows it may see them from elsewhere; empty for nobody
   * @param overflow is told when a device is closed for being too slow
   */
  public record Watch(MetricsPage page, String token, Runnable overflow) {}

  /**
   * What is reached through the port.
   *
   * @param owners whose device has a token; throws a {@link chat.hearth.wire.Refusal} where
   *     nobody's has
   */
  public record Behind(Sessions sessions, Blobs blobs, Function<String, UserId> owners) {}

  /** Writes metrics in the text format of Prometheus. */
  public interface MetricsPage {
    /** Writes those of this moment, in UTF-8. */
    void write(OutputStream out) throws IOException;
  }

  private final HttpServer server;
  private final NetworkListener listener;
  private final TyrusContainer container;
  private final DeviceEndpoint endpoint;
  private final ScheduledFuture<?> ticking;

  private RelaySocket(
      HttpServer server,
      NetworkListener listener,
      TyrusContainer container,
      DeviceEndpoint endpoint,
      ScheduledFuture<?> ticking) {
    this.server = server;
    this.listener = listener;
    this.container = container;
    this.endpoint = endpoint;
    this.ticking = ticking;
  }

  /**
   * Starts to listen.
   *
   * @param timer for pings; never kept waiting
   * @param executor for the writers of the devices
   * @throws ListenException if the port is taken or the address is not of this machine
   */
  public static RelaySocket open(
      Settings settings,
      Watch watch,
      Behind behind,
      FrameCodec codec,
      InstantSource clock,
      ScheduledExecutorService timer,
      Executor executor)
      throws ListenException {
    LIBRARIES.setLevel(Level.SEVERE);
    SocketTimes times = settings.times;
    DeviceEndpoint endpoint =
        new DeviceEndpoint(
            (session, peer) -> {
              Wire wire = new TyrusWire(session, peer.connection(), timer);
              OutgoingQueue queue =
                  new OutgoingQueue(
                      wire, codec, OutgoingQueue.Bounds.DEFAULT, executor, watch.overflow);
              return new DeviceSocket(wire, queue, peer.address(), times, clock, behind.sessions);
            });
    TyrusContainer container = new TyrusContainer(FRAME_BYTES);
    register(container, endpoint);
    NetworkListener listener = new NetworkListener("hearth", settings.address, settings.port);
    listener.setTransport(transport());
    listener.getKeepAlive().setIdleTimeoutInSeconds(30);
    listener.getFileCache().setEnabled(false);
    listener.registerAddOn(new DeviceFilter.Before(container));
    listener.registerAddOn(new TlsFilter.First(settings.encryption, times.handshake(), timer));
    HttpServer server = new HttpServer();
    server.addListener(listener);
    ServerConfiguration pages = server.getServerConfiguration();
    pages.setMaxPayloadRemainderToSkip(UNREAD);
    pages.addHttpHandler(new HealthHandler(settings.version), "/health");
    pages.addHttpHandler(new MetricsHandler(watch.page, watch.token), "/metrics");
    pages.addHttpHandler(new BlobHandler(behind.blobs, behind.owners, codec, executor), "/blobs/*");
    pages.addHttpHandler(new InstallersHandler(settings.installers), InstallersHandler.PATH + "*");
    start(server, settings);
    ScheduledFuture<?> ticking =
        timer.scheduleWithFixedDelay(endpoint::tick, 1, 1, TimeUnit.SECONDS);
    return new RelaySocket(server, listener, container, endpoint, ticking);
  }

  /** The port, also where any free one was asked for. */
  public int port() {
    return listener.getPort();
  }

  /** Stops to listen and ends all connections. */
  @Override
  public void close() {
    ticking.cancel(false);
    server.shutdownNow();
    container.stop();
    endpoint.endAll();
  }

  private static void register(TyrusContainer container, DeviceEndpoint endpoint) {
    try {
      container.register(
          ServerEndpointConfig.Builder.create(DeviceEndpoint.class, PATH)
              .configurator(new Only(endpoint))
              .build());
    } catch (DeploymentException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TCPNIOTransport transport() {
    // Nothing waits on these threads, so two serve thousands of devices.
    TCPNIOTransport transport =
        TCPNIOTransportBuilder.newInstance()
            .setIOStrategy(SameThreadIOStrategy.getInstance())
            .setSelectorRunnersCount(SELECTORS)
            .setSelectorThreadPoolConfig(
                ThreadPoolConfig.defaultConfig()
                    .setPoolName("hearth-socket")
                    .setDaemon(true)
                    .setCorePoolSize(SELECTORS)
                    .setMaxPoolSize(SELECTORS))
            .setTcpNoDelay(true)
            .build();
    return transport;
  }

  private static void start(HttpServer server, Settings settings) throws ListenException {
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      server.shutdownNow();
      boolean inUse =
          e instanceof BindException
              && (String.valueOf(e.getMessage()).contains("in use") || somebodyAnswers(settings));
      throw new ListenException(
          inUse
              ? "Another program uses port "
                  + settings.port
                  + ". Start with --port N to take another."
              : "This computer can't listen at "
                  + settings.address
                  + " port "
                  + settings.port
                  + ". Start with --address A and --port N to take others.",
          inUse,
          e);
    }
  }

  /** The system's words do not always tell: they are in its owner's language. */
  private static boolean somebodyAnswers(Settings settings) {
    try (Socket socket = new Socket()) {
      InetAddress address = InetAddress.getByName(settings.address);
      InetAddress near = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
      socket.connect(new InetSocketAddress(near, settings.port), ANSWER_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }

  /** Hands the one endpoint to Tyrus, which would otherwise make its own. */
  private static final class Only extends ServerEndpointConfig.Configurator {

    private final DeviceEndpoint endpoint;

    Only(DeviceEndpoint endpoint) {
      this.endpoint = endpoint;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(endpoint);
    }
  }
}
