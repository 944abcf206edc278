package chat.hearth.relay;

import chat.hearth.relay.store.Backups;
import chat.hearth.relay.store.Contents;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.OwnThread;
import chat.hearth.relay.store.StorageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes backups while the relay runs: when the newest has become too old and something has changed
 * since, and when somebody asks for one. One at a time, on a thread of its own.
 */
final class BackupSchedule implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);
  private static final Duration WISHES = Duration.ofSeconds(1);
  private static final Duration AGAIN = Duration.ofHours(1);
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final Backups backups;
  private final Database database;
  private final Wish wish;
  private final @Nullable Duration every;
  private final Clock clock;
  private final ScheduledExecutorService timer;
  private final Duration look;
  private final Semaphore atWork = new Semaphore(1);
  private volatile boolean stopped;
  private Instant notBefore = Instant.MIN;
  private @Nullable Contents last;

  /**
   * For a database that is open.
   *
   * @param look how long after the start, and how often, to look whether a backup is due
   */
  BackupSchedule(
      Backups backups,
      Database database,
      RelayConfig config,
      Clock clock,
      ScheduledExecutorService timer,
      Duration look) {
    this.backups = backups;
    this.database = database;
    this.wish = Wish.backup(config.dataFolder());
    this.every = config.backupEvery();
    this.clock = clock;
    this.timer = timer;
    this.look = look;
  }

  void start() {
    wish.forget();
    repeat(this::fulfil, WISHES);
    if (every != null) {
      repeat(() -> makeIfDue(every), look);
    }
  }

  private void repeat(Runnable work, Duration each) {
    var _ =
        timer.scheduleWithFixedDelay(
            () -> alone(work), each.toMillis(), each.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whoever comes while another is at work comes again later. */
  private void alone(Runnable work) {
    if (!atWork.tryAcquire()) {
      return;
    }
    var _ =
        OwnThread.startLong(
            "relay-backup",
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                failed(e);
              } finally {
                atWork.release();
              }
            });
  }

  private void failed(RuntimeException e) {
    if (!stopped) {
      notBefore = clock.instant().plus(AGAIN);
      LOG.warn("No backup could be made; it will be tried again. {}", e.getMessage());
    }
  }

  private void fulfil() {
    Optional<Wish.Asked> asked = wish.take();
    if (asked.isEmpty()) {
      return;
    }
    String name = asked.get().name();
    try {
      Backups.Made made = make();
      wish.answer(name, "ok " + BackupWords.made(made));
    } catch (StorageException e) {
      wish.answer(name, "failed " + e.getMessage());
    } catch (RuntimeException e) { // who asked must not wait for ever
      LOG.error("no backup could be made", e);
      wish.answer(name, "failed No backup could be made: the relay's log says why.");
    }
  }

  private void makeIfDue(Duration age) {
    Instant now = clock.instant();
    Optional<Backups.Backup> newest = backups.newest();
    boolean fresh = newest.isPresent() && newest.get().at().plus(age).isAfter(now);
    if (!stopped && !fresh && !now.isBefore(notBefore) && isWorthIt(newest)) {
      Backups.Made made = make();
      LOG.info("Made the backup {}", BackupWords.made(made));
    }
  }

  /** Whether the data are other than the newest backup's; it is opened once to know. */
  private boolean isWorthIt(Optional<Backups.Backup> newest) {
    Contents now = database.contents();
    if (now.isEmpty()) {
      return false;
    }
    if (last == null && newest.isPresent()) {
      last = contents(newest.get());
    }
    return !now.equals(last);
  }

  private @Nullable Contents contents(Backups.Backup backup) {
    try {
      return backups.contents(backup.file());
    } catch (StorageException e) {
      LOG.warn("{}", e.getMessage());
      return null;
    }
  }

  private Backups.Made make() {
    Backups.Made made = backups.make(database);
    last = made.contents();
    return made;
  }

  /** Begins nothing any more, and ends what is on the way. */
  void stop() {
    stopped = true;
    backups.stop();
  }

  /** Waits for the end of what was on the way, for a moment. */
  @Override
  public void close() {
    try {
      if (!atWork.tryAcquire(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("A backup that is not needed any more is still being made");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
