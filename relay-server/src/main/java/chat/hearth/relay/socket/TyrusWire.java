package chat.hearth.relay.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.Connection;

/** A WebSocket of Tyrus with the TCP connection below it. */
final class TyrusWire implements Wire {

  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final Session session;
  private final Connection<?> connection;
  private final Duration sendLimit;
  private final ScheduledExecutorService timer;

  TyrusWire(
      Session session,
      Connection<?> connection,
      Duration sendLimit,
      ScheduledExecutorService timer) {
    this.session = session;
    this.connection = connection;
    this.sendLimit = sendLimit;
    this.timer = timer;
  }

  @Override
  public boolean send(String text) throws IOException, InterruptedException {
    try {
      session.getAsyncRemote().sendText(text).get(sendLimit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException | RuntimeException e) {
      // On a closing socket Tyrus fails in ways of its own.
      throw new IOException("the connection is closed", e);
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
