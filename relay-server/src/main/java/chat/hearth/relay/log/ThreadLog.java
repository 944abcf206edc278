package chat.hearth.relay.log;

import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.relay.store.EventStore;
import chat.hearth.relay.store.LogStore;
import chat.hearth.relay.store.OwnThread;
import chat.hearth.relay.store.StorageException;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The logs of all threads. One thread takes what waits, gives the numbers, commits everything
 * together and only then lets anybody know. What comes during a commit makes the next batch; only
 * where much comes does it wait a little for more.
 */
public final class ThreadLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ThreadLog.class);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration DRAIN = Duration.ofSeconds(30);

  /** After so many in one commit, which has a price of its own, more are let come. */
  private static final int BUSY = 8;

  /** But no more than these, */
  private static final int ENOUGH = 512;

  /** and no longer than so long after the commit began. */
  private static final Duration PERIOD = Duration.ofMillis(6);

  private final AppendQueue queue;
  private final int batch;
  private final EventStore events;
  private final LogStore writes;
  private final ThreadCache cache;
  private final GroupCommit commit;
  private final Clock clock;
  private final Thread thread;

  /** Starts the log thread. */
  public ThreadLog(
      LogStores stores,
      AppendRules rules,
      Projection projection,
      CommitListener listener,
      LogSettings settings,
      Clock clock) {
    this.queue = new AppendQueue(settings.queue(), clock);
    this.batch = settings.batch();
    this.clock = clock;
    this.events = stores.events();
    this.writes = stores.log();
    this.cache = new ThreadCache(stores.heads(), stores.members(), settings.cachedThreads());
    Settlement settlement = new Settlement(stores, cache, projection, listener, settings.durable());
    this.commit = new GroupCommit(stores, cache, rules, settlement, clock);
    this.thread = OwnThread.start("thread-log", this::run);
  }

  /**
   * Takes an event, in the order of the calls. The future is done when the event is on the disk, or
   * fails with a {@link Refusal} or a {@link StorageException}; then nothing was kept, or the same
   * event again gets its first number.
   */
  public CompletableFuture<Reply.Accepted> append(Append append) {
    Pending pending = new Pending(append, new CompletableFuture<>());
    try {
      writes.requireWritable();
    } catch (StorageException e) {
      pending.fail(e);
      return pending.answer();
    }
    if (!queue.offer(pending)) {
      pending.fail(new Refusal(ProblemCode.BUSY, "The relay is busy; it will be tried again."));
    }
    return pending.answer();
  }

  /** A thread's head and members, as committed. */
  public Optional<ThreadState> state(ThreadId id) {
    return cache.find(id);
  }

  /** A run of events without a hole from {@code from} on; shorter where the page is full. */
  public List<ThreadEvent> page(ThreadId id, long from, long to) {
    return commit.settled(events.page(id, from, to));
  }

  /** What it has done so far. */
  public LogFigures figures() {
    LogFigures done = commit.done();
    return new LogFigures(
        done.events(), done.refused(), done.batches(), done.commitNanos(), queue.size());
  }

  /**
   * The first event of a thread that is committed and not yet on the disk, where {@link #page}
   * ends; {@link Long#MAX_VALUE} where there is none.
   */
  public long unsettledFrom(ThreadId id) {
    return commit.unsettledFrom(id);
  }

  /** Takes no more, commits what waits, then stops. */
  @Override
  public void close() {
    queue.close();
    try {
      if (!thread.join(DRAIN)) {
        LOG.warn("The log did not end within {} s", DRAIN.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A wait ends early where something is owed since the disk was full, not for a batch. */
  private void run() {
    while (!queue.isDrained()) {
      List<Pending> taken = queue.take(batch, commit.owes() ? RETRY : null);
      if (taken.isEmpty()) {
        commit.settle();
      } else {
        Instant begun = clock.instant();
        commit.commit(taken);
        if (taken.size() >= BUSY) {
          queue.gather(ENOUGH, begun, PERIOD);
        }
      }
    }
    commit.settle();
  }
}
