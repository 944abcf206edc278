package chat.hearth.relay.log;

import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.relay.store.EventStore;
import chat.hearth.relay.store.LogStore;
import chat.hearth.relay.store.StorageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows a commit: owner rows, the disk, then the listener. Where a step fails the batch
 * stays here and the steps are tried again before anything else is committed.
 */
final class Settlement {

  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

  private final EventStore events;
  private final LogStore log;
  private final ThreadCache cache;
  private final Projection projection;
  private final CommitListener listener;
  private final boolean durable;
  private @Nullable CommittedBatch waiting;
  private boolean doubtful;
  private volatile Map<ThreadId, Long> underWay = Map.of();

  Settlement(
      LogStores stores,
      ThreadCache cache,
      Projection projection,
      CommitListener listener,
      boolean durable) {
    this.events = stores.events();
    this.log = stores.log();
    this.cache = cache;
    this.projection = projection;
    this.listener = listener;
    this.durable = durable;
  }

  /**
   * The batch is about to be committed: the engine shows it to readers before it is on the disk.
   */
  void begin(CommittedBatch batch) {
    Map<ThreadId, Long> firsts = new HashMap<>();
    for (CommittedBatch.Run run : batch.runs()) {
      ThreadEvent first = run.events().getFirst();
      firsts.merge(first.threadId(), first.seq(), Math::min);
    }
    underWay = firsts;
  }

  /** Nothing of the batch was taken. */
  void cancel() {
    underWay = Map.of();
  }

  /** Leaves away, of events that were just read, those that a power cut could still take. */
  List<ThreadEvent> settled(List<ThreadEvent> read) {
    Map<ThreadId, Long> firsts = underWay; // what was settled meanwhile may be seen
    return read.isEmpty() || !firsts.containsKey(read.getFirst().threadId())
        ? read
        : read.stream()
            .filter(e -> e.seq() < firsts.getOrDefault(e.threadId(), Long.MAX_VALUE))
            .toList();
  }

  /** The first event of a thread that is under way; {@link Long#MAX_VALUE} where there is none. */
  long unsettledFrom(ThreadId thread) {
    return underWay.getOrDefault(thread, Long.MAX_VALUE);
  }

  /** The batch is committed. */
  void owe(CommittedBatch batch) {
    waiting = batch;
    doubtful = false;
  }

  /** The commit failed in a way that leaves open whether the batch is there. */
  void doubt(CommittedBatch batch) {
    waiting = batch;
    doubtful = true;
  }

  /** Whether a batch is committed, or may be, and not settled. */
  boolean owes() {
    return waiting != null;
  }

  /**
   * Makes good what is owed, but for the listener, who hears of it by {@link #announce}. Where a
   * step fails the engine may have opened its file again, without what was not on the disk.
   */
  void settle() {
    CommittedBatch batch = waiting;
    if (batch == null) {
      return;
    }
    if (doubtful && !isThere(batch)) {
      waiting = null;
      underWay = Map.of();
      cache.forget(batch.runs().stream().map(run -> run.head().threadId()).toList());
      return;
    }
    doubtful = true;
    project(batch);
    if (durable) {
      log.sync();
    }
    doubtful = false;
    underWay = Map.of();
  }

  /**
   * A fault in the projection must not stop the log; the repair of the next start makes it good.
   */
  private void project(CommittedBatch batch) {
    try {
      projection.project(batch);
    } catch (StorageException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("Owner rows of a committed batch are missing until the next start", e);
      log.leaveUnclean();
    }
  }

  /** Tells the listener about a batch from before that is settled now. */
  void announce() {
    announce(() -> {});
  }

  /**
   * Tells the listener about the batch that is settled now.
   *
   * @param answers to the appends of the batch, which come first; twice is the same as once
   */
  void announce(Runnable answers) {
    CommittedBatch batch = waiting;
    waiting = null;
    if (batch == null) {
      answers.run();
      return;
    }
    try {
      listener.committed(batch, answers);
    } catch (RuntimeException | Error e) { // the log goes on, also when memory was short
      LOG.error("A committed batch could not be handed on; devices will pull it", e);
      answers.run(); // who has its answer already is told nothing
    }
  }

  /**
   * A transaction is there as a whole or not at all, so one event speaks for all; not one that was
   * there before, under a lower number, and had only come again.
   */
  private boolean isThere(CommittedBatch batch) {
    ThreadEvent e = batch.runs().getFirst().events().getFirst();
    return events
        .byClientId(e.clientId(), e.threadId(), e.userId())
        .filter(there -> there.seq() == e.seq())
        .isPresent();
  }
}
