package chat.hearth.client.net;

import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests and their answers over one line; pushes go to a consumer in the order they came. */
public final class Link implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Link.class);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final FrameCodec codec;
  private final Consumer<ServerFrame> pushes;
  private final Map<Long, CompletableFuture<Reply>> asked = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final AtomicLong heardNanos;
  private final Dialer dialer;
  private final Line line;

  private Link(FrameCodec codec, Consumer<ServerFrame> pushes, Dialer dialer, Destination to)
      throws IOException {
    this.codec = codec;
    this.pushes = pushes;
    this.dialer = dialer;
    this.heardNanos = new AtomicLong(dialer.nanoTime());
    this.line = dialer.dial(to, new Incoming());
  }

  /**
   * Connects.
   *
   * @param pushes called on a thread of the socket; must not block
   */
  public static Link open(
      Dialer dialer, Destination to, FrameCodec codec, Consumer<ServerFrame> pushes)
      throws IOException {
    return new Link(codec, pushes, dialer, to);
  }

  /** What guards it; after a first sight what was seen then. */
  public Guard guard() {
    return line.guard();
  }

  /** Sends a request; the future fails with {@link ProblemException} or {@link IOException}. */
  public CompletableFuture<Reply> send(Request request) {
    long id = ids.incrementAndGet();
    CompletableFuture<Reply> answer = new CompletableFuture<>();
    asked.put(id, answer);
    try {
      if (closed.isDone()) {
        throw new IOException("the line is closed");
      }
      line.send(codec.encode(new ClientFrame(id, request)));
    } catch (IOException e) {
      asked.remove(id);
      answer.completeExceptionally(e);
    }
    return answer;
  }

  /** Sends a request and waits for the answer of this type, at most 20 s. */
  public <T extends Reply> T ask(Request request, Class<T> type)
      throws IOException, ProblemException {
    return ask(request, type, ANSWER);
  }

  /** As {@link #ask(Request, Class)}, but waits so long; then the line is closed. */
  public <T extends Reply> T ask(Request request, Class<T> type, Duration atMost)
      throws IOException, ProblemException {
    return answer(send(request), type, atMost);
  }

  /** Waits for the answer to what was {@link #send}, as {@link #ask(Request, Class)} does. */
  public <T extends Reply> T answer(CompletableFuture<Reply> answer, Class<T> type)
      throws IOException, ProblemException {
    return answer(answer, type, ANSWER);
  }

  private <T extends Reply> T answer(
      CompletableFuture<Reply> answer, Class<T> type, Duration atMost)
      throws IOException, ProblemException {
    Bell come = bell();
    var _ = answer.whenComplete((_, _) -> come.ring());
    try {
      if (!come.await(atMost)) {
        close();
        throw new IOException("no answer");
      }
      return type.cast(answer.get());
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case ProblemException problem -> throw new ProblemException(problem.problem());
        case null, default -> throw new IOException("the line broke", e);
      }
    } catch (ClassCastException e) {
      close();
      throw new IOException("not the answer that was asked for", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Completes with the close code when the line is closed. */
  public CompletableFuture<Integer> closed() {
    return closed;
  }

  /** How long nothing was heard, in nanoseconds. */
  public long silentNanos() {
    return dialer.nanoTime() - heardNanos.get();
  }

  /** The time of this link, in nanoseconds since some moment. */
  public long nanoTime() {
    return dialer.nanoTime();
  }

  /** A bell that counts the time of this link. */
  public Bell bell() {
    return new Bell(dialer::nanoTime);
  }

  /** Asks for a sign of life. */
  public void ping() {
    try {
      line.ping();
    } catch (IOException e) {
      close();
    }
  }

  @Override
  public void close() {
    line.close();
  }

  private final class Incoming implements Line.Listener {

    @Override
    public void frame(String text) {
      heard();
      try {
        codec.decodeTogether(text).forEach(this::take);
      } catch (BadFrameException e) {
        LOG.warn("a frame of the relay was not understood: {}", e.getMessage());
      }
    }

    private void take(ServerFrame frame) {
      switch (frame) {
        case ServerFrame.Answer a -> settle(a.re()).complete(a.reply());
        case ServerFrame.Refused r ->
            settle(r.re()).completeExceptionally(new ProblemException(r.problem()));
        case ServerFrame push -> pushes.accept(push);
      }
    }

    @Override
    public void heard() {
      heardNanos.set(dialer.nanoTime());
    }

    @Override
    public void closed(int code) {
      if (closed.complete(code)) {
        List<CompletableFuture<Reply>> open = new ArrayList<>(asked.values());
        asked.clear();
        open.forEach(f -> f.completeExceptionally(new IOException("the line broke")));
      }
    }

    private CompletableFuture<Reply> settle(long re) {
      CompletableFuture<Reply> answer = asked.remove(re);
      return answer == null ? new CompletableFuture<>() : answer;
    }
  }
}
