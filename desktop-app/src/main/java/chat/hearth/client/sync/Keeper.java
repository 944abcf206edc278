package chat.hearth.client.sync;

import chat.hearth.client.net.Bell;
import chat.hearth.client.net.Destination;
import chat.hearth.client.net.Dialer;
import chat.hearth.client.net.Link;
import chat.hearth.client.net.OutOfDateException;
import chat.hearth.client.net.ProblemException;
import chat.hearth.client.net.WrongKeyException;
import chat.hearth.client.store.Stores;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the connection of one profile: connects, catches up, watches over it, and tries again by
 * itself whenever it breaks. One loop on one thread.
 */
public final class Keeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration PULL_EVERY = Duration.ofSeconds(60);
  private static final Duration IDLE_POLL = Duration.ofSeconds(60);
  private static final Duration DISTRUST_AGAIN = Duration.ofSeconds(60);
  private static final Duration PING_EVERY = Duration.ofSeconds(25);
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final Duration JUMP = Duration.ofSeconds(45);

  private final Copy copy;
  private final Dialer dialer;
  private final Carrier carrier;
  private final FrameCodec codec;
  private final Credentials credentials;
  private final Clock clock;
  private final Backoff backoff;
  private final Bell wake;
  private final Thread thread;
  private final CurrentWants wants = new CurrentWants(() -> this.connected);

  private volatile LinkState state = new LinkState.Connecting();
  private volatile @Nullable Link link;
  private volatile @Nullable Connected connected;
  private volatile @Nullable ThreadId open;
  private volatile boolean active = true;
  private volatile boolean closed;
  private Instant offlineSince;
  private @Nullable LinkState distrust;
  private Destination relay;

  /** A keeper of this profile; {@link #start} begins. */
  public Keeper(
      Stores stores,
      Credentials credentials,
      Network network,
      FrameCodec codec,
      Clock clock,
      RandomGenerator random,
      Announcer announcer) {
    this.dialer = network.dialer();
    this.carrier = network.carrier();
    this.codec = codec;
    this.credentials = credentials;
    this.relay = credentials.relay();
    this.clock = clock;
    this.wake = new Bell(dialer::nanoTime);
    this.backoff = new Backoff(random);
    this.offlineSince = clock.instant();
    this.copy = Copy.of(stores, credentials.userId(), clock, random, announcer, carrier, wants);
    this.thread = Thread.ofVirtual().name("keeper").unstarted(this::loop);
  }

  /** Begins to connect; returns at once. */
  public void start() {
    thread.start();
  }

  /** How we stand now. */
  public LinkState state() {
    return state;
  }

  /** The open connection, while there is one and the owner is signed in on it. */
  public Optional<Link> link() {
    return Optional.ofNullable(link);
  }

  /** Who is around. */
  public Roster roster() {
    return copy.roster();
  }

  /** Something was put into the outbox. */
  public void outboxFilled() {
    Duration _ = copy.outbox().drain();
  }

  /** The thread that is on the screen, pulled first; null for none. */
  public void opened(@Nullable ThreadId threadId) {
    open = threadId;
  }

  /** Asks for members and receipts of a thread, if connected. */
  public void members(ThreadId threadId) {
    wants.members(threadId);
  }

  /** The owner read on; the relay is told soon. */
  public void marked() {
    wants.mark();
  }

  /** The owner changed what they keep about messages; the relay is told soon. */
  public void flagged() {
    wants.noted(false);
  }

  /** The owner wrote on at a draft; the relay is told when they rest. */
  public void drafted() {
    wants.noted(true);
  }

  /** People came or went; the relay is told soon whom to watch. */
  public void peopleChanged() {
    wants.watch();
  }

  /** Tells the relay that the owner is writing, at most every 3 s and only while connected. */
  public void typing(ThreadId threadId) {
    Link now = link;
    if (now != null && copy.typing().mayTell(threadId)) {
      var _ = now.send(new Request.Typing(threadId));
    }
  }

  /**
   * Pulls a page of history.
   *
   * @return whether there is more before it; true while offline, as nobody knows
   */
  public boolean older(ThreadId threadId, int limit) {
    Link now = link;
    if (now == null) {
      return true;
    }
    try {
      return copy.puller().older(now, threadId, limit);
    } catch (IOException | ProblemException e) {
      LOG.debug("no older page: {}", e.getMessage());
      return true;
    }
  }

  /** Connects now, or pulls now where connected. */
  public void wake() {
    wants.resync();
    wake.ring();
  }

  /** Whether the owner uses this device. */
  public void active(boolean now) {
    active = now;
    Connected there = connected;
    if (there != null) {
      there.active(now);
    } else if (now) {
      wake.ring();
    }
  }

  @Override
  public void close() {
    closed = true;
    Link there = link;
    if (there != null) {
      there.close();
    }
    wake.ring();
    thread.interrupt();
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    try {
      while (!closed && !over()) {
        if (distrust == null) {
          move(new LinkState.Connecting());
        }
        Duration pause = connection();
        lost();
        if (!closed && !over()) {
          move(
              distrust == null
                  ? new LinkState.Offline(offlineSince, clock.instant().plus(pause))
                  : distrust);
          boolean rung = wake.await(pause);
          if (rung) {
            backoff.reset();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One connection from dial to close. Returns how long to wait before the next. */
  private Duration connection() throws InterruptedException {
    try (Pushes pushes = new Pushes(copy.inbox(), copy.roster(), copy.typing(), wants);
        Link fresh = Link.open(dialer, relay, codec, pushes)) {
      distrust = null;
      return use(fresh);
    } catch (ProblemException e) {
      return refused(e.problem());
    } catch (WrongKeyException e) {
      return distrusted(new LinkState.WrongKey(offlineSince), e);
    } catch (OutOfDateException e) {
      return distrusted(new LinkState.OutOfDate(offlineSince), e);
    } catch (IOException e) {
      distrust = null;
      LOG.debug("no connection: {}", e.getMessage());
      return backoff.next();
    } catch (RuntimeException e) {
      if (!closed) {
        LOG.error("the connection failed; trying again", e);
      }
      return backoff.next();
    }
  }

  private Duration distrusted(LinkState as, IOException why) {
    distrust = as;
    LOG.warn("{}", why.getMessage());
    return DISTRUST_AGAIN;
  }

  private Duration use(Link fresh) throws ProblemException, InterruptedException {
    Connected work = new Connected(copy, fresh);
    var _ = fresh.closed().thenRun(work.bell()::ring);
    connected = work;
    try {
      greet(fresh);
      link = fresh;
      if (!active) {
        work.active(false);
      }
      copy.outbox().connected(fresh);
      work.catchUp(open, this::move);
      backoff.reset();
      move(new LinkState.Online());
      stay(fresh, work);
    } catch (IOException e) {
      LOG.debug("the connection ended: {}", e.getMessage());
    }
    return after(fresh.closed().getNow(1006)); // whatever was asked when it closed
  }

  private void greet(Link fresh) throws IOException, ProblemException {
    Reply.Welcome welcome = Handshake.hello(fresh);
    Reply.SignedIn signedIn = Handshake.resume(fresh, credentials.token());
    Stores stores = copy.stores();
    stores
        .database()
        .run(
            tx -> {
              Optional<String> known = stores.meta().epoch(tx);
              if (!known.equals(Optional.of(welcome.epoch()))) {
                stores.meta().epoch(tx, welcome.epoch());
                known.ifPresentOrElse(
                    _ -> copy.inbox().restoration().begin(tx), () -> stores.meta().restart(tx));
              }
            });
    if (fresh.guard().encrypts()) {
      relay = relay.guardedBy(fresh.guard()); // what was offered once is insisted on
      carrier.lead(relay);
    }
    copy.announcer().tell(new SyncEvent.Greeted(welcome, signedIn, fresh.guard()));
  }

  /** Does what comes up until the line closes. */
  private void stay(Link fresh, Connected work)
      throws IOException, ProblemException, InterruptedException {
    Instant pulled = clock.instant();
    Instant pinged = clock.instant();
    boolean complete = false;
    JumpDetector jump = new JumpDetector(clock, JUMP);
    while (!fresh.closed().isDone() && !closed) {
      boolean busy = work.work();
      complete &= !busy; // what came may have a history
      if (!busy && !complete) {
        complete = !work.backfill();
        busy = !complete;
        if (complete) {
          work.complete();
        }
      }
      if (busy) {
        copy.outbox().drainInPassing(); // old history may come for minutes
      } else {
        Duration quiet = copy.outbox().drain();
        boolean _ = work.bell().await(quiet.compareTo(TICK) < 0 ? quiet : TICK);
      }
      copy.typing().expire();
      Instant now = clock.instant();
      if (jump.jumped() || fresh.silentNanos() > SILENCE.toNanos()) {
        fresh.close();
        wake.ring();
        return;
      }
      if (now.isAfter(pinged.plus(PING_EVERY))) {
        fresh.ping();
        pinged = now;
      }
      if (now.isAfter(pulled.plus(PULL_EVERY))) {
        work.refresh(open);
        pulled = now;
        complete = false;
      }
    }
  }

  private Duration after(int closeCode) {
    if (closeCode == CloseCode.SIGNED_OUT.code()) {
      move(new LinkState.SignedOut(clock.instant()));
      return Duration.ZERO;
    }
    if (closeCode == CloseCode.REPLACED.code()) {
      return IDLE_POLL;
    }
    return closeCode == CloseCode.IDLE.code() ? IDLE_POLL : backoff.next();
  }

  private Duration refused(Problem problem) {
    LOG.info("the relay refused: {}", problem.code());
    if (problem.code() == ProblemCode.BAD_VERSION) {
      move(new LinkState.BadVersion(clock.instant()));
    } else if (problem.code() == ProblemCode.BAD_CREDENTIALS
        || problem.code() == ProblemCode.SIGNED_OUT) {
      move(new LinkState.SignedOut(clock.instant()));
    }
    return backoff.next();
  }

  private void lost() {
    if (link != null) {
      offlineSince = clock.instant();
    }
    link = null;
    connected = null;
    copy.outbox().disconnected();
    copy.roster().forget();
  }

  private boolean over() {
    return state instanceof LinkState.SignedOut || state instanceof LinkState.BadVersion;
  }

  private void move(LinkState next) {
    if (!next.equals(state) && !over()) {
      state = next;
      copy.announcer().tell(new SyncEvent.StateMoved(next));
    }
  }
}
