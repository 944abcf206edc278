package chat.hearth.client.sync;

import chat.hearth.client.net.Link;
import chat.hearth.client.net.ProblemException;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.StoreException;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was made here, each lane in order and one at a time, until the relay has answered. A
 * refusal for good takes the entry out of the way; everything else is tried again. What waits for
 * its files stands beside its lane meanwhile, and {@link Overtaking} says what may go before it.
 */
public final class Outbox {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Duration PASSING = Duration.ofSeconds(1);

  private final Stores stores;
  private final UserId owner;
  private final Clock clock;
  private final Announcer announcer;
  private final Carrier carrier;
  private final Ends ends;
  private final Restoration restoration;

  private final ReentrantLock lock = new ReentrantLock();
  private final Lanes lanes;
  private @Nullable Link link;
  private volatile Instant drained = Instant.EPOCH;

  /**
   * What hears how entries end.
   *
   * @param accepted is given each own event that the relay has numbered
   * @param undone is called when the relay's rows are to be read again: a change was refused, or
   *     others came under it
   */
  record Ends(Consumer<ThreadEvent> accepted, Runnable undone) {}

  /**
   * An outbox of this owner.
   *
   * @param carrier brings the files of a message before it
   */
  public Outbox(
      Stores stores,
      UserId owner,
      Clock clock,
      RandomGenerator random,
      Announcer announcer,
      Carrier carrier,
      Ends ends) {
    this.stores = stores;
    this.owner = owner;
    this.clock = clock;
    this.lanes = new Lanes(stores.outbox(), random);
    this.announcer = announcer;
    this.carrier = carrier;
    this.ends = ends;
    this.restoration = new Restoration(stores, owner);
  }

  /** A connection is there: everything that waits may go, now. */
  public void connected(Link fresh) {
    lock.lock();
    try {
      link = fresh;
      lanes.clear();
    } finally {
      lock.unlock();
    }
    drain();
  }

  /** The connection is gone; what was on its way is sent again later under the same ids. */
  public void disconnected() {
    lock.lock();
    try {
      link = null;
      lanes.clear();
    } finally {
      lock.unlock();
    }
  }

  /** Sends what may go now. Returns how long until something that waits may go, at most 60 s. */
  public Duration drain() {
    drained = clock.instant();
    return drain(stores.outbox()::firsts);
  }

  /** As {@link #drain}, at most once a second: for one who comes by all the time. */
  public void drainInPassing() {
    if (!clock.instant().isBefore(drained.plus(PASSING))) {
      Duration _ = drain();
    }
  }

  private Duration drain(Function<Tx, List<OutboxStore.Entry>> which) {
    lock.lock(); // before reading, or what was just answered could go out once more
    try {
      List<OutboxStore.Entry> next = stores.database().call(tx -> lanes.turns(tx, which.apply(tx)));
      Instant now = clock.instant();
      Duration wait = Duration.ofSeconds(60);
      for (OutboxStore.Entry entry : next) {
        Lanes.Lane lane = lanes.of(entry);
        if (lane.busy || link == null) {
          continue;
        }
        if (lane.notBefore.isAfter(now)) {
          Duration left = Duration.between(now, lane.notBefore);
          wait = left.compareTo(wait) < 0 ? left : wait;
          continue;
        }
        lane.busy = true;
        Link used = link;
        Thread.startVirtualThread(() -> attempt(used, lane, entry));
      }
      return wait;
    } finally {
      lock.unlock();
    }
  }

  /** Tries once, and again when the time has come, whatever else the connection is busy with. */
  private void attempt(Link used, Lanes.Lane lane, OutboxStore.Entry entry) {
    Duration wait = tried(used, lane, entry);
    release(lane, wait);
    try {
      while (!isOver(used, lane)) {
        boolean _ = used.bell().await(wait);
      }
      var _ = drain(tx -> stores.outbox().first(tx, entry.lane()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StoreException e) {
      LOG.debug("nothing more is sent for now: {}", e.getMessage());
    }
  }

  private Duration tried(Link used, Lanes.Lane lane, OutboxStore.Entry entry) {
    try {
      return send(used, lane, entry);
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.CLOSED) {
        LOG.error("an answer could not be kept; the request is sent again", e);
      }
    } catch (RuntimeException e) {
      LOG.error("a request failed; it is sent again", e);
    }
    return lane.backoff.next();
  }

  /** Returns how long to wait for the next of the lane, which may be the same once more. */
  private Duration send(Link used, Lanes.Lane lane, OutboxStore.Entry entry) {
    boolean brought = false;
    try {
      bring(entry);
      brought = true;
      Reply reply = used.ask(entry.request(), Reply.class);
      lane.backoff.reset();
      settle(entry, reply);
      return Duration.ZERO;
    } catch (ProblemException e) {
      if (forGood(e.problem())) {
        refuse(entry, e.problem());
        return Duration.ZERO;
      }
      return later(lane, entry, brought, Duration.ofMillis(e.problem().retryAfterMillis()));
    } catch (IOException e) {
      return later(lane, entry, brought, Duration.ZERO);
    }
  }

  private void bring(OutboxStore.Entry entry) throws IOException, ProblemException {
    List<Attachment> files = OutboxStore.files(entry);
    if (!files.isEmpty() && entry.request() instanceof Request.Append append) {
      carrier.bring(append.clientId(), files);
    }
  }

  /** What its files hold up leaves its lane to the others, and is tried again beside it. */
  private Duration later(
      Lanes.Lane lane, OutboxStore.Entry entry, boolean brought, Duration asked) {
    if (!brought && stepsAside(entry)) {
      return Duration.ZERO;
    }
    Duration wait = lane.backoff.next();
    return asked.compareTo(wait) > 0 ? asked : wait;
  }

  private boolean stepsAside(OutboxStore.Entry entry) {
    lock.lock();
    try {
      return lanes.stepAside(entry);
    } finally {
      lock.unlock();
    }
  }

  /** Whether the entry is refused, and not only this device or this moment. */
  private static boolean forGood(Problem problem) {
    return switch (problem.code()) {
      case NOT_SIGNED_IN, BAD_CREDENTIALS, SIGNED_OUT, BAD_VERSION -> false;
      default -> !problem.code().retryable();
    };
  }

  private void settle(OutboxStore.Entry entry, Reply reply) {
    if (entry.request() instanceof Request.Append append && reply instanceof Reply.Accepted a) {
      stores.database().run(tx -> stores.outbox().accepted(tx, entry.id()));
      announcer.tell(new SyncEvent.OutboxTouched(append.threadId()));
      ends.accepted.accept(
          new ThreadEvent(
              a.threadId(),
              a.seq(),
              a.ordinal(),
              a.clientId(),
              owner,
              a.createdAt(),
              append.body()));
    } else {
      boolean covered = stores.database().call(tx -> settled(tx, entry));
      if (covered) {
        ends.undone.run();
      }
    }
  }

  private boolean settled(Tx tx, OutboxStore.Entry entry) {
    stores.outbox().delete(tx, entry.id());
    return stores.meta().uncover(tx);
  }

  private void refuse(OutboxStore.Entry entry, Problem problem) {
    if (problem.code() == ProblemCode.NOT_FOUND
        && stores.database().call(tx -> restoration.waits(tx, entry))) {
      return;
    }
    boolean shown = stores.database().call(tx -> takeBack(tx, entry, problem));
    if (shown) {
      announcer.tell(new SyncEvent.OutboxTouched(new ThreadId(entry.lane())));
    } else {
      if (entry.request() instanceof Request.Append append
          && append.body() instanceof EventBody.Amendment amendment) {
        announcer.tell(new SyncEvent.AmendmentDropped(append.threadId(), amendment.target()));
      }
      announcer.tell(new SyncEvent.ActionRefused(entry.lane(), problem));
      ends.undone.run();
    }
  }

  /** A message stays in its place, refused; anything else is undone. Returns whether it stays. */
  private boolean takeBack(Tx tx, OutboxStore.Entry entry, Problem problem) {
    if (OutboxStore.isMessage(entry)) {
      stores.outbox().refused(tx, entry.id(), problem);
      return true;
    }
    stores.outbox().delete(tx, entry.id());
    switch (entry.request()) {
      case Request.Append append when append.body() instanceof EventBody.Started ->
          refuseStart(tx, append.threadId(), problem);
      case Request.SetContact contact -> {
        stores.people().forget(tx, contact.userId());
        stores.meta().restart(tx);
      }
      case Request.SetThread _ -> stores.meta().restart(tx);
      default -> {}
    }
    return false;
  }

  /** What was to follow can't go either; the next message tries to start the thread again. */
  private void refuseStart(Tx tx, ThreadId thread, Problem problem) {
    for (OutboxStore.Entry later : stores.outbox().lane(tx, thread)) {
      if (OutboxStore.isMessage(later)) {
        stores.outbox().refused(tx, later.id(), problem);
      } else {
        stores.outbox().delete(tx, later.id());
      }
    }
    stores.threads().started(tx, thread, false);
  }

  private void release(Lanes.Lane lane, Duration wait) {
    lock.lock();
    try {
      lane.busy = false;
      lane.notBefore = clock.instant().plus(wait);
    } finally {
      lock.unlock();
    }
  }

  /** Whether the lane's time has come, or another connection has taken its place. */
  private boolean isOver(Link used, Lanes.Lane lane) {
    lock.lock();
    try {
      return !used.equals(link) || !lane.notBefore.isAfter(clock.instant());
    } finally {
      lock.unlock();
    }
  }
}
