package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A device that does what a test says, and keeps every frame until the test asks for it. */
final class ScriptedDevice implements WebSocket.Listener, AutoCloseable {

  static final String PASSWORD = "correct horse battery";

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final FrameCodec CODEC = new FrameCodec();
  private static final Random RANDOM = new Random(7);

  private final String url;
  private final HttpClient client;
  private final WebSocket socket;
  private final List<ServerFrame> frames = new ArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final Semaphore pings = new Semaphore(0);
  private long lastId;
  private Reply.@Nullable SignedIn me;

  private ScriptedDevice(String url, HttpClient client) {
    this.url = url;
    this.client = client;
    socket = client.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
  }

  /** A connection that has not said anything. */
  static ScriptedDevice connect(String url) {
    return new ScriptedDevice(url, HttpClient.newHttpClient());
  }

  static ScriptedDevice greeted(String url) {
    return greeted(connect(url));
  }

  private static ScriptedDevice greeted(ScriptedDevice device) {
    device.ask(Reply.Welcome.class, new Request.Hello(List.of(1), "script 1"));
    return device;
  }

  static ScriptedDevice register(String url, String userName) {
    return register(connect(url), userName);
  }

  /** By a client that knows what to make of the relay's key. */
  static ScriptedDevice register(String url, String userName, HttpClient client) {
    return register(new ScriptedDevice(url, client), userName);
  }

  private static ScriptedDevice register(ScriptedDevice connected, String userName) {
    ScriptedDevice device = greeted(connected);
    device.me =
        device.ask(
            Reply.SignedIn.class,
            new Request.Register(userName, "The " + userName, PASSWORD, "desk", "Linux", null));
    device.settle();
    return device;
  }

  /** Another device of the same person. */
  ScriptedDevice another() {
    ScriptedDevice device = greeted(url);
    device.me =
        device.ask(
            Reply.SignedIn.class,
            new Request.SignIn(who().userName(), PASSWORD, "laptop", "Linux"));
    device.settle();
    return device;
  }

  /** The same device on a new connection. */
  ScriptedDevice again(String relayUrl) {
    ScriptedDevice device = greeted(relayUrl);
    Reply.SignedIn resumed =
        device.ask(Reply.SignedIn.class, new Request.Resume(String.valueOf(who().token())));
    device.me =
        new Reply.SignedIn(
            resumed.userId(),
            resumed.deviceId(),
            who().token(),
            resumed.userName(),
            resumed.displayName(),
            resumed.admin());
    device.settle();
    return device;
  }

  /** Requests are taken in order: after the next answer everybody sees the device. */
  private void settle() {
    done(new Request.Activity(true));
  }

  Reply.SignedIn who() {
    Reply.SignedIn known = me;
    if (known == null) {
      throw new AssertionError("not signed in");
    }
    return known;
  }

  UserId id() {
    return who().userId();
  }

  long send(Request request) {
    lastId++;
    sendText(CODEC.encode(new ClientFrame(lastId, request)));
    return lastId;
  }

  void sendText(String text) {
    socket.sendText(text, true).join();
  }

  /** Sends what the relay may not even read to its end. */
  CompletableFuture<WebSocket> sendHopelessly(String text) {
    return socket.sendText(text, true);
  }

  void sendBytes(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  <R extends Reply> R ask(Class<R> type, Request request) {
    return assertInstanceOf(type, answer(send(request)));
  }

  void done(Request request) {
    ask(Reply.Done.class, request);
  }

  Problem refused(ProblemCode code, Request request) {
    long id = send(request);
    ServerFrame.Refused refused = await(ServerFrame.Refused.class, f -> f.re() == id);
    assertEquals(code, refused.problem().code(), refused.problem().text());
    return refused.problem();
  }

  Reply answer(long id) {
    return assertInstanceOf(ServerFrame.Answer.class, outcome(id)).reply();
  }

  /** The answer to a request, or its refusal. */
  ServerFrame outcome(long id) {
    return await(
        ServerFrame.class,
        f ->
            switch (f) {
              case ServerFrame.Answer a -> a.re() == id;
              case ServerFrame.Refused r -> r.re() == id;
              default -> false;
            });
  }

  /** Takes the oldest frame that matches, waiting for it. */
  <F extends ServerFrame> F await(Class<F> type, Predicate<F> wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (frames) {
      while (true) {
        F found = take(type, wanted);
        if (found != null) {
          return found;
        }
        long left = end - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("no such " + type.getSimpleName() + " among " + frames);
        }
        try {
          TimeUnit.NANOSECONDS.timedWait(frames, left);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  <F extends ServerFrame> F await(Class<F> type) {
    return await(type, _ -> true);
  }

  /** Waits for an event, taking the frame that brings it. */
  ThreadEvent event(ThreadId thread, long seq) {
    Predicate<ThreadEvent> wanted = e -> e.threadId().equals(thread) && e.seq() == seq;
    return await(ServerFrame.Events.class, f -> f.events().stream().anyMatch(wanted))
        .events()
        .stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Everything of a type that was pushed so far. A change of the own rows goes through the same
   * queue as all pushes, so when it is back, all that came before it is here.
   */
  <F extends ServerFrame> List<F> pushed(Class<F> type) {
    fence();
    synchronized (frames) {
      return frames.stream().filter(type::isInstance).map(type::cast).toList();
    }
  }

  private void fence() {
    String mark = "fence-" + RANDOM.nextLong();
    UserId other = new UserId(id().value() == 1 ? 2 : 1);
    done(new Request.SetContact(other, true, mark, null));
    await(
        ServerFrame.OwnerChanged.class,
        f -> f.contacts().stream().anyMatch(c -> mark.equals(c.nickname())));
  }

  /** Starts a thread with these people. */
  ThreadId start(UserId... others) {
    ThreadId thread = mintThread();
    append(thread, new EventBody.Started(List.of(others), null));
    return thread;
  }

  ThreadId mintThread() {
    return new ThreadId(ThreadId.mint(id(), Clock.systemUTC().instant()).value() ^ nextSalt());
  }

  /** Two threads of a test may be minted in one millisecond. */
  private static long nextSalt() {
    return RANDOM.nextLong(1L << 30) << 12;
  }

  Reply.Accepted append(ThreadId thread, EventBody body) {
    return ask(Reply.Accepted.class, appending(thread, body));
  }

  Reply.Accepted say(ThreadId thread, String text) {
    return append(thread, new EventBody.Message(text));
  }

  static Request.Append appending(ThreadId thread, EventBody body) {
    return new Request.Append(thread, ClientId.mint(Clock.systemUTC(), RANDOM), body);
  }

  /** The code with which the relay closed, or 1006 where it just went. */
  int closeCode() {
    return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  boolean isOpen() {
    return !closed.isDone();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      String text = partial.toString();
      partial.setLength(0);
      synchronized (frames) {
        try {
          frames.add(CODEC.decodeServer(text));
        } catch (BadFrameException e) {
          throw new AssertionError("the relay sent " + text, e);
        }
        frames.notifyAll();
      }
    }
    from.request(1);
    return null;
  }

  /** Waits for the relay's next ping; the pong has been sent by itself. */
  void awaitPing() throws InterruptedException {
    assertTrue(pings.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS), "no ping");
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    pings.release();
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable problem) {
    closed.complete(1006);
  }

  /** Goes without a word. */
  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private <F extends ServerFrame> @Nullable F take(Class<F> type, Predicate<F> wanted) {
    for (Iterator<ServerFrame> i = frames.iterator(); i.hasNext(); ) {
      ServerFrame frame = i.next();
      if (type.isInstance(frame) && wanted.test(type.cast(frame))) {
        i.remove();
        return type.cast(frame);
      }
    }
    return null;
  }
}
