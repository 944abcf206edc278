package chat.hearth.relay;

import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.FileUse;
import chat.hearth.relay.store.StorageException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file small. Every commit writes the pages it touches anew, and the engine leaves the
 * old ones where they are; in quiet moments they are taken away, in steps that hold nobody up for
 * long.
 */
final class Upkeep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Of each look, so that half of a processor is the most that it takes. */
  private static final long BUSY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** So many transactions in a second are no quiet moment. */
  private static final long QUIET = 20;

  private static final long SMALL_FILE = 16L << 20;
  private static final int FULL_OF_HOLES = 80;
  private static final int GOOD = 88;
  private static final int STEP = 4 << 20;
  private static final int LARGEST_STEP = 16 << 20;

  private final Database database;
  private final ReentrantLock lock = new ReentrantLock();
  private long writes;
  private long lookedAt = -1;
  private long tidied;
  private long sized;
  private long budget;
  private boolean atWork;
  private int step = STEP;
  private boolean closed;

  Upkeep(Database database) {
    this.database = database;
    this.writes = database.writes();
  }

  void start(ScheduledExecutorService timer, Executor executor) {
    var _ =
        timer.scheduleWithFixedDelay(
            () -> executor.execute(this::look),
            LOOK.toMillis(),
            LOOK.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Does a little where little is written. */
  void look() {
    if (!lock.tryLock()) {
      return;
    }
    try {
      long before = writes;
      writes = database.writes();
      if (!closed && writes - before < QUIET && !database.isBeingCopied() && isDue()) {
        work();
      }
    } catch (StorageException e) {
      atWork = false;
      LOG.warn("The file could not be tidied: {}", e.getMessage());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Nothing changes while nothing is written, and little while the file does not grow. Work that
   * began in a quiet second long ago is for the file as it is now.
   */
  private boolean isDue() {
    if (lookedAt != writes) {
      lookedAt = writes;
      FileUse now = database.use();
      if (!atWork || hasGrown(now, sized)) {
        atWork = now.bytes() >= SMALL_FILE && hasGrown(now, tidied) && now.needed() < FULL_OF_HOLES;
        sized = now.bytes();
        budget = sized;
        step = STEP;
      }
    }
    return atWork;
  }

  private static boolean hasGrown(FileUse now, long since) {
    return now.bytes() > since + since / 4;
  }

  private void work() {
    long start = System.nanoTime();
    do {
      step();
    } while (atWork && database.writes() == writes && System.nanoTime() - start < BUSY_NANOS);
    if (!atWork) {
      FileUse now = database.use();
      tidied = now.bytes();
      LOG.info("Tidied the data: {} MiB, {} % of it needed", tidied >> 20, now.needed());
    }
  }

  /** More than the whole file is never written anew, however little that helps. */
  private void step() {
    if (database.tidy(step)) {
      budget -= step;
      step = STEP;
      atWork = budget > 0 && database.use().needed() < GOOD;
    } else {
      atWork = step < LARGEST_STEP;
      step *= 2;
    }
  }

  /** Begins no step any more, and ends with the one that is under way. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }
}
