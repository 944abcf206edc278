package chat.hearth.relay.crash;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A person who writes as fast as the relay answers, and after each crash goes on. */
final class Writer implements SocketLine.Listener {

  private static final int IN_FLIGHT = 24;
  private static final int RESENT = 12;
  private static final String PASSWORD = "correct horse battery";
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final String name;
  private final Ledger ledger;
  private final Random random;
  private final List<ThreadId> threads;
  private final Map<ClientId, Request.Append> unanswered = new LinkedHashMap<>();
  private final List<Request.Append> answered = new ArrayList<>();
  private final Map<Long, Request> asked = new LinkedHashMap<>();
  private Reply.@Nullable SignedIn me;
  private @Nullable SocketLine line;
  private @Nullable String epoch;

  /**
   * Somebody who has no account yet.
   *
   * @param threads where all write, once they are started
   */
  Writer(String name, Ledger ledger, long seed, List<ThreadId> threads) {
    this.name = name;
    this.ledger = ledger;
    this.random = new Random(seed);
    this.threads = threads;
  }

  /** Connects and signs in, with an account of its own from the first time on. */
  synchronized void connect(String url) throws IOException {
    asked.clear();
    line = SocketLine.open(url, this);
    Reply.Welcome welcome = line.ask(Reply.Welcome.class, new Request.Hello(List.of(1), "crash 1"));
    if (epoch != null && !epoch.equals(welcome.epoch())) {
      ledger.contradict("the relay takes its own data for a backup: another epoch");
    }
    epoch = welcome.epoch();
    if (me == null) {
      me =
          line.ask(
              Reply.SignedIn.class,
              new Request.Register(name, name, PASSWORD, "desk", "Linux", null));
      ledger.set("account " + name, 0);
    } else {
      line.ask(Reply.SignedIn.class, new Request.Resume(String.valueOf(me.token())));
    }
  }

  synchronized UserId id() {
    if (me == null) {
      throw new IllegalStateException(name + " has not signed in yet");
    }
    return me.userId();
  }

  /** Starts a thread with all others. */
  synchronized void start(List<UserId> others) throws IOException {
    long salt = NUMBERS.incrementAndGet() << 40;
    ThreadId id = new ThreadId(ThreadId.mint(id(), Instant.now()).value() ^ salt);
    Request.Append start = new Request.Append(id, mint(), new EventBody.Started(others, null));
    if (line == null) {
      throw new IOException("not connected");
    }
    ledger.accepted(id(), line.ask(Reply.Accepted.class, start));
    threads.add(id);
  }

  /** Sends again what was not answered and some of what was, then goes on writing. */
  synchronized void write() {
    List.copyOf(unanswered.values()).forEach(this::send);
    for (int i = 0; i < RESENT && !answered.isEmpty(); i++) {
      send(answered.get(random.nextInt(answered.size())));
    }
    for (int i = 0; i < IN_FLIGHT; i++) {
      writeOne();
    }
  }

  private void writeOne() {
    ThreadId thread = threads.get(random.nextInt(threads.size()));
    if (random.nextInt(40) == 0) {
      String number = Long.toString(NUMBERS.incrementAndGet());
      send(new Request.SetThread(thread, null, number, null, null));
    } else {
      ClientId id = mint();
      Request.Append append = new Request.Append(thread, id, Texts.message(id, random));
      unanswered.put(id, append);
      send(append);
    }
  }

  private ClientId mint() {
    return ClientId.mint(Clock.systemUTC(), random);
  }

  private void send(Request request) {
    if (line != null) {
      asked.put(line.send(request), request);
    }
  }

  @Override
  public synchronized void answered(long id, Reply reply) {
    Request request = asked.remove(id);
    if (reply instanceof Reply.Accepted accepted) {
      ledger.accepted(id(), accepted);
      Request.Append append = unanswered.remove(accepted.clientId());
      if (append != null) {
        answered.add(append);
        writeOne();
      }
    } else if (request instanceof Request.SetThread set) {
      long number = Long.parseLong(String.valueOf(set.nickname()));
      ledger.set("nickname of thread " + set.threadId().value() + " of " + id().value(), number);
      writeOne();
    }
  }

  @Override
  public void told(ThreadEvent event) {
    ledger.told(event);
  }

  /** The relay is gone. */
  synchronized void disconnect() {
    if (line != null) {
      line.close();
      line = null;
    }
  }
}
