package chat.hearth.bench;

import chat.hearth.client.net.Destination;
import chat.hearth.client.net.Guard;
import chat.hearth.client.net.Link;
import chat.hearth.client.net.ProblemException;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.client.sync.Handshake;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** An account that writes as fast as the relay takes it, over the protocol alone. */
final class Colleague implements AutoCloseable {

  private static final int IN_FLIGHT = 100;

  private final Link link;
  private final RandomGenerator random;
  private final Queue<CompletableFuture<Reply>> open = new ArrayDeque<>();
  private final UserId id;

  private Colleague(Link link, UserId id, RandomGenerator random) {
    this.link = link;
    this.id = id;
    this.random = random;
  }

  /** Makes the account. */
  static Colleague register(int port, String userName, RandomGenerator random)
      throws IOException, ProblemException {
    Link link =
        Link.open(
            new TyrusDialer(),
            new Destination("127.0.0.1", port, new Guard.None()),
            new FrameCodec(),
            _ -> {});
    Reply.Welcome _ = Handshake.hello(link);
    Request request =
        new Request.Register(
            userName, "Colleague " + userName, "a short sentence", "Bench", "Linux", null);
    Reply.SignedIn me = link.ask(request, Reply.SignedIn.class);
    return new Colleague(link, me.userId(), random);
  }

  UserId id() {
    return id;
  }

  /** Starts a thread with these people. */
  ThreadId start(List<UserId> members, String title, Instant at) {
    ThreadId thread = ThreadId.mint(id, at);
    append(thread, new EventBody.Started(members, title));
    return thread;
  }

  /** Writes into a thread; does not wait unless too much is on its way. */
  void write(ThreadId thread, String text) {
    append(thread, new EventBody.Message(text));
  }

  /** Waits until all is taken. */
  void settle() {
    while (!open.isEmpty()) {
      Reply _ = open.remove().join();
    }
  }

  @Override
  public void close() {
    link.close();
  }

  private void append(ThreadId thread, EventBody body) {
    if (open.size() >= IN_FLIGHT) {
      Reply _ = open.remove().join();
    }
    ClientId clientId = ClientId.mint(Clock.systemUTC(), random);
    open.add(link.send(new Request.Append(thread, clientId, body)));
  }
}
