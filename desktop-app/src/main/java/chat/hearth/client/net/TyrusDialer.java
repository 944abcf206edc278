package chat.hearth.client.net;

import chat.hearth.model.Limits;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLException;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.client.SslEngineConfigurator;
import org.glassfish.tyrus.client.exception.DeploymentHandshakeException;
import org.jspecify.annotations.Nullable;

/** Lines over Tyrus. One container serves all lines of the process. */
public final class TyrusDialer implements Dialer {

  private static final Duration CONNECT = Duration.ofSeconds(8);
  private static final Duration WRITE = Duration.ofSeconds(30);

  private final Duration connectLimit;
  private final Duration writeLimit;

  /** Gives a relay 8 s to answer. */
  public TyrusDialer() {
    this(CONNECT);
  }

  /**
   * Gives a relay so long to answer. Tyrus does not notice a connection that breaks while it is
   * greeted, and waits as long.
   */
  public TyrusDialer(Duration connectLimit) {
    this(connectLimit, WRITE);
  }

  TyrusDialer(Duration connectLimit, Duration writeLimit) {
    this.connectLimit = connectLimit;
    this.writeLimit = writeLimit;
  }

  @Override
  public Line dial(Destination to, Line.Listener listener) throws IOException {
    if (!(to.guard() instanceof Guard.IfOffered)) {
      return line(to, listener);
    }
    try {
      return line(to.guardedBy(new Guard.FirstSight()), listener);
    } catch (IOException _) { // a relay without TLS waits for more, or hangs up
      return line(to.guardedBy(new Guard.None()), listener);
    }
  }

  private Line line(Destination to, Line.Listener listener) throws IOException {
    KeyCheck check = new KeyCheck(to.guard());
    Events events = new Events(listener);
    try {
      Session session = inTime(() -> connected(to, check, events), events);
      return new TyrusLine(session, check.seen(), listener, writeLimit);
    } catch (DeploymentHandshakeException e) {
      throw greeted(to, e);
    } catch (DeploymentException | IOException | RuntimeException e) { // odd names fail in odd ways
      throw unmade(to, check, e);
    }
  }

  /** The filters of each connection are its own, though all share one container. */
  private Session connected(Destination to, KeyCheck check, Events events)
      throws DeploymentException, IOException {
    ClientManager manager = ClientManager.createClient();
    Map<String, Object> properties = manager.getProperties();
    properties.put(ClientProperties.SHARED_CONTAINER, true);
    properties.put(ClientProperties.HANDSHAKE_TIMEOUT, (int) connectLimit.toMillis());
    if (to.guard().encrypts()) {
      properties.put(
          ClientProperties.SSL_ENGINE_CONFIGURATOR, new SslEngineConfigurator(check.context()));
    }
    manager.setDefaultMaxTextMessageBufferSize(Limits.SERVER_FRAME_BYTES);
    return manager.connectToServer(
        events, ClientEndpointConfig.Builder.create().build(), to.uri("ws", "/hearth"));
  }

  /**
   * As long for the line as for the greeting. Tyrus itself would wait half a minute for a peer that
   * takes the line and speaks no TLS.
   */
  private Session inTime(Callable<Session> dialling, Events events)
      throws DeploymentException, IOException {
    FutureTask<Session> task = new FutureTask<>(dialling);
    var _ = Thread.ofVirtual().name("dial").start(task);
    try {
      return task.get(2 * connectLimit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      events.giveUp();
      throw new IOException("no answer", e);
    } catch (InterruptedException e) {
      events.giveUp();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case DeploymentException refused -> throw refused;
        case null, default -> throw new IOException(e);
      }
    }
  }

  private static IOException unmade(Destination to, KeyCheck check, Exception e) {
    if (check.wrongKey()) {
      return new WrongKeyException(to);
    }
    if (check.outOfDate()) {
      return new OutOfDateException(to);
    }
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SSLException) {
        return new NoEncryptionException(to, e);
      }
    }
    return new IOException("no relay at " + to, e);
  }

  /** What stands before a relay answers with 502 to 504 while the relay itself is away. */
  private static IOException greeted(Destination to, DeploymentHandshakeException e) {
    return e.getHttpStatusCode() >= 502 && e.getHttpStatusCode() <= 504
        ? new IOException("no relay at " + to + " now", e)
        : new NotARelayException("no relay at " + to + ", but something else", e);
  }

  private static final class Events extends Endpoint {

    private final Line.Listener listener;
    private volatile @Nullable Session open;
    private volatile boolean givenUp;

    Events(Line.Listener listener) {
      this.listener = listener;
    }

    /** Nobody waits for the line any more; one that comes late is closed. */
    void giveUp() {
      givenUp = true;
      Session late = open;
      if (late != null) {
        hangUp(late);
      }
    }

    private static void hangUp(Session late) {
      try {
        late.close();
      } catch (IOException | RuntimeException e) {
        // it is closed already
      }
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
      open = session;
      if (givenUp) {
        hangUp(session);
        return;
      }
      session.setMaxIdleTimeout(0);
      session.addMessageHandler(
          String.class,
          new MessageHandler.Whole<String>() {
            @Override
            public void onMessage(String frame) {
              listener.frame(frame);
            }
          });
      session.addMessageHandler(
          PongMessage.class,
          new MessageHandler.Whole<PongMessage>() {
            @Override
            public void onMessage(PongMessage pong) {
              listener.heard();
            }
          });
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
      if (!givenUp) {
        listener.closed(reason.getCloseCode().getCode());
      }
    }

    @Override
    public void onError(Session session, Throwable error) {
      // The close that follows says all that matters here.
    }
  }

  @FunctionalInterface
  private interface Attempt {
    void run() throws IOException;
  }

  private static final class TyrusLine implements Line {

    private final ReentrantLock lock = new ReentrantLock();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Session session;
    private final Guard guard;
    private final Listener listener;
    private final Duration writeLimit;

    TyrusLine(Session session, Guard guard, Listener listener, Duration writeLimit) {
      this.session = session;
      this.guard = guard;
      this.listener = listener;
      this.writeLimit = writeLimit;
    }

    @Override
    public Guard guard() {
      return guard;
    }

    @Override
    public void send(String frame) throws IOException {
      attempt(
          () -> {
            CompletableFuture<Boolean> sent = new CompletableFuture<>();
            session.getAsyncRemote().sendText(frame, result -> told(sent, result));
            await(sent);
          });
    }

    /** Until it is sent or the line is closed; a socket that stays full is closed. */
    private void await(CompletableFuture<Boolean> sent) throws IOException {
      try {
        Object _ =
            CompletableFuture.anyOf(sent, ended).get(writeLimit.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        close();
        throw new IOException("the relay takes nothing", e);
      } catch (ExecutionException e) {
        throw new IOException("the line is closed", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }

    private static void told(CompletableFuture<Boolean> sent, SendResult result) {
      if (result.isOK()) {
        sent.complete(true);
      } else {
        sent.completeExceptionally(result.getException());
      }
    }

    @Override
    public void ping() throws IOException {
      attempt(() -> session.getBasicRemote().sendPing(ByteBuffer.allocate(0)));
    }

    /** On a socket that closes meanwhile Tyrus fails in several ways; they all mean the same. */
    private void attempt(Attempt work) throws IOException {
      lock.lock();
      try {
        work.run();
      } catch (RuntimeException e) {
        throw new IOException("the line is closed", e);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void close() {
      ended.completeExceptionally(new IOException("the line is closed"));
      try {
        session.close();
      } catch (IOException | RuntimeException e) {
        listener.closed(CloseReason.CloseCodes.CLOSED_ABNORMALLY.getCode());
      }
    }
  }
}
