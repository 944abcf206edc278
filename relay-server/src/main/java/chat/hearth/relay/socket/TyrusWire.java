package chat.hearth.relay.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.glassfish.grizzly.Connection;

/** A WebSocket of Tyrus with the TCP connection below it. */
final class TyrusWire implements Wire {

  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final Session session;
  private final Connection<?> connection;
  private final ScheduledExecutorService timer;

  TyrusWire(Session session, Connection<?> connection, ScheduledExecutorService timer) {
    this.session = session;
    this.connection = connection;
    this.timer = timer;
  }

  @Override
  public void send(String text, Consumer<Boolean> done) {
    try {
      session.getAsyncRemote().sendText(text, result -> done.accept(result.isOK()));
    } catch (RuntimeException _) {
      // On a closing socket Tyrus fails in ways of its own.
      done.accept(false);
    }
  }

  @Override
  public void ping() {
    try {
      session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | RuntimeException _) {
      cut();
    }
  }

  @Override
  public void close(int code, String reason) {
    // A peer that does not read never sees the close frame, and would keep the port.
    var _ = timer.schedule(this::cut, GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
    try {
      session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
    } catch (IOException | RuntimeException _) {
      cut();
    }
  }

  @Override
  public void cut() {
    connection.terminateSilently();
  }
}
