package chat.hearth.relay.crash;

import chat.hearth.model.ThreadEvent;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A socket to the relay on which many requests are under way at once. */
final class SocketLine implements WebSocket.Listener, AutoCloseable {

  private static final FrameCodec CODEC = new FrameCodec();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PATIENCE_SECONDS = 20;

  private final Listener listener;
  private final StringBuilder partial = new StringBuilder();
  private final Map<Long, CompletableFuture<Reply>> awaited = new ConcurrentHashMap<>();
  private @Nullable WebSocket socket;
  private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
  private long lastId;

  /** Hears what comes, on the thread of the socket. */
  interface Listener {
    void answered(long id, Reply reply);

    void told(ThreadEvent event);
  }

  private SocketLine(Listener listener) {
    this.listener = listener;
  }

  static SocketLine open(String url, Listener listener) throws IOException {
    SocketLine line = new SocketLine(listener);
    try {
      WebSocket socket =
          HTTP.newWebSocketBuilder()
              .buildAsync(URI.create(url), line)
              .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
              .join();
      synchronized (line) {
        line.socket = socket;
      }
      return line;
    } catch (CompletionException e) {
      throw new IOException("no connection to " + url, e);
    }
  }

  /** Sends a request after all earlier ones; its number. */
  synchronized long send(Request request) {
    long id = ++lastId;
    sendAs(id, request);
    return id;
  }

  private void sendAs(long id, Request request) {
    String text = CODEC.encode(new ClientFrame(id, request));
    WebSocket to = socket;
    if (to != null) {
      sending = sending.thenCompose(_ -> to.sendText(text, true));
    }
  }

  /** Sends a request and waits for its answer, which the listener does not hear of. */
  <R extends Reply> R ask(Class<R> type, Request request) throws IOException {
    CompletableFuture<Reply> answer = new CompletableFuture<>();
    synchronized (this) {
      long id = ++lastId;
      awaited.put(id, answer);
      sendAs(id, request);
    }
    try {
      return type.cast(answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
    } catch (CompletionException e) {
      throw new IOException("no answer", e);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      String text = partial.toString();
      partial.setLength(0);
      try {
        take(CODEC.decodeServer(text));
      } catch (BadFrameException e) {
        throw new IllegalStateException("the relay sent " + text, e);
      }
    }
    from.request(1);
    return null;
  }

  private void take(ServerFrame frame) {
    switch (frame) {
      case ServerFrame.Answer(long re, Reply reply) -> {
        CompletableFuture<Reply> waiting = awaited.remove(re);
        if (waiting == null) {
          listener.answered(re, reply);
        } else {
          waiting.complete(reply);
        }
      }
      case ServerFrame.Refused refused -> {
        CompletableFuture<Reply> waiting = awaited.remove(refused.re());
        if (waiting != null) {
          waiting.completeExceptionally(new IOException(refused.problem().text()));
        }
      }
      case ServerFrame.Events events -> events.events().forEach(listener::told);
      case ServerFrame.OwnerChanged _,
          ServerFrame.Receipts _,
          ServerFrame.Typing _,
          ServerFrame.People _,
          ServerFrame.Bye _ -> {}
    }
  }

  @Override
  public void onError(WebSocket from, Throwable problem) {
    awaited.values().forEach(waiting -> waiting.completeExceptionally(problem));
  }

  /** Goes without a word. */
  @Override
  public synchronized void close() {
    if (socket != null) {
      socket.abort();
    }
  }
}
