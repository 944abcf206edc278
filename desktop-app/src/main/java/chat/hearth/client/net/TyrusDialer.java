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
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.client.exception.DeploymentHandshakeException;

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
  public Line dial(String host, int port, Line.Listener listener) throws IOException {
    ClientManager manager = ClientManager.createClient();
    manager.getProperties().put(ClientProperties.SHARED_CONTAINER, true);
    manager.getProperties().put(ClientProperties.HANDSHAKE_TIMEOUT, (int) connectLimit.toMillis());
    manager.setDefaultMaxTextMessageBufferSize(Limits.SERVER_FRAME_BYTES);
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    TyrusLine line = new TyrusLine(listener, writeLimit);
    try {
      URI uri = URI.create("ws://" + name + ":" + port + "/hearth");
      line.open(
          manager.connectToServer(
              new Events(listener), ClientEndpointConfig.Builder.create().build(), uri));
      return line;
    } catch (DeploymentHandshakeException e) {
      throw greeted(name + ":" + port, e);
    } catch (DeploymentException | RuntimeException e) { // odd names fail in odd ways
      throw new IOException("no relay at " + name + ":" + port, e);
    }
  }

  /** What stands before a relay answers with 502 to 504 while the relay itself is away. */
  private static IOException greeted(String address, DeploymentHandshakeException e) {
    return e.getHttpStatusCode() >= 502 && e.getHttpStatusCode() <= 504
        ? new IOException("no relay at " + address + " now", e)
        : new NotARelayException("no relay at " + address + ", but something else", e);
  }

  private static final class Events extends Endpoint {

    private final Line.Listener listener;

    Events(Line.Listener listener) {
      this.listener = listener;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
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
      listener.closed(reason.getCloseCode().getCode());
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
    private final Listener listener;
    private final Duration writeLimit;
    private volatile Session session;

    @SuppressWarnings("NullAway.Init") // set by open() before the line is handed out
    TyrusLine(Listener listener, Duration writeLimit) {
      this.listener = listener;
      this.writeLimit = writeLimit;
    }

    void open(Session opened) {
      session = opened;
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
