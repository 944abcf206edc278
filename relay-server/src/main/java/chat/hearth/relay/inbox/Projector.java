package chat.hearth.relay.inbox;

import chat.hearth.relay.store.OwnThread;
import chat.hearth.relay.store.StorageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets rows follow their threads in the background, at the pace of the {@link MoveSchedule}. */
final class Projector implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST = Duration.ofSeconds(10);

  /** Between two writes, so that threads that move at the same time share a transaction. */
  private static final Duration GATHER = Duration.ofMillis(25);

  private static final Duration LONGEST_GATHER = Duration.ofSeconds(1);

  /** And so many times what a write took: where much moves, more of it becomes one. */
  private static final int SHARE = 16;

  /** Behind by this, lists have a larger part of the time. */
  private static final Duration FAR_BEHIND = Duration.ofSeconds(5);

  private static final int SHARE_FAR_BEHIND = 4;

  /** Moves a write: many at once would hold up the log for all the time that they take. */
  private static final int FEW = 6;

  /** Once lists are late by this, more: each write costs something of its own. */
  private static final Duration BEHIND = Duration.ofMillis(500);

  private static final int MOST = 32;

  private final MoveSchedule schedule = new MoveSchedule();
  private final Consumer<List<Move>> writer;
  private final Runnable lost;
  private final Clock clock;
  private final Thread thread;
  private volatile boolean gathering;
  private volatile boolean closed;

  /**
   * Starts its thread.
   *
   * @param lost told of moves that can't be made, so that the next start makes them
   */
  Projector(Consumer<List<Move>> writer, Runnable lost, Clock clock) {
    this.writer = writer;
    this.lost = lost;
    this.clock = clock;
    this.thread = OwnThread.start("projector", this::run);
  }

  /** Takes moves; who writes is woken only where one comes before all that wait. */
  void moved(List<Move> moves) {
    boolean sooner = false;
    synchronized (schedule) { // a time that somebody else overtakes would look like one set back
      Instant now = clock.instant();
      for (Move move : moves) {
        sooner |= schedule.offer(move, now);
      }
    }
    if (sooner && !gathering) {
      LockSupport.unpark(thread);
    }
  }

  Duration lag() {
    return schedule.lag(clock.instant());
  }

  /** Writes what waits, whether its time has come or not. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Move> left = due(LONGEST_REST.multipliedBy(2), Integer.MAX_VALUE);
    if (!left.isEmpty()) {
      write(left);
    }
  }

  private void run() {
    while (rest()) {
      gathering = true;
      Instant begun = clock.instant();
      List<Move> due = due(Duration.ZERO, lag().compareTo(BEHIND) > 0 ? MOST : FEW);
      if (!due.isEmpty()) {
        if (write(due)) {
          Duration took = Duration.between(begun, clock.instant());
          gather(gathersFor(took, lag()));
        } else {
          Instant again = clock.instant().plus(AFTER_FAILURE);
          due.forEach(move -> schedule.again(move, again));
          gather(AFTER_FAILURE);
        }
      }
      gathering = false;
    }
  }

  private List<Move> due(Duration ahead, int most) {
    synchronized (schedule) {
      return schedule.due(clock.instant().plus(ahead), most);
    }
  }

  /** What comes meanwhile wakes nobody: the schedule is asked afterwards. */
  private void gather(Duration length) {
    Instant end = clock.instant().plus(length);
    for (int i = 0; i < 2 && !closed; i++) { // the first may end at once, by an earlier wake
      long left = clock.instant().until(end, ChronoUnit.NANOS);
      LockSupport.parkNanos(this, Math.min(left, LONGEST_GATHER.toNanos()));
      boolean _ = Thread.interrupted();
    }
  }

  /** How long after a write that took so long, with moves that are late by so much. */
  static Duration gathersFor(Duration write, Duration late) {
    boolean behind = late.compareTo(FAR_BEHIND) > 0;
    Duration rest = write.multipliedBy(behind ? SHARE_FAR_BEHIND : SHARE);
    if (rest.compareTo(GATHER) < 0) {
      return GATHER;
    }
    return rest.compareTo(LONGEST_GATHER) > 0 ? LONGEST_GATHER : rest;
  }

  /** Waits until a move may be due; false when it is time to end. */
  private boolean rest() {
    for (long left = millisToNext(); !closed && left > 0; left = millisToNext()) {
      LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(left));
      boolean _ = Thread.interrupted(); // the projector ends by close() alone
    }
    return !closed;
  }

  private long millisToNext() {
    return schedule
        .next()
        .map(due -> Duration.between(clock.instant(), due).toMillis())
        .orElse(Long.MAX_VALUE);
  }

  /** False where the same may go well later. */
  private boolean write(List<Move> moves) {
    try {
      writer.accept(moves);
      return true;
    } catch (StorageException e) {
      LOG.warn("{} threads could not move in the lists: {}", moves.size(), e.getMessage());
      return false;
    } catch (RuntimeException | Error e) { // lists go on, also when memory was short
      LOG.error("{} threads did not move in the lists", moves.size(), e);
      lost.run();
      return true;
    }
  }
}
