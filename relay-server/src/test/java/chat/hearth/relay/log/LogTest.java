package chat.hearth.relay.log;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ThreadId;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.relay.store.TestStores;
import chat.hearth.wire.Problem;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A log on a real database, whose thread can be held between two batches. */
@Timeout(60)
abstract class LogTest {

  static final int QUEUE = 200;
  static final int CACHED = 10;
  private static final long BLOCKERS = 1_000_000;

  final ManualClock clock = new ManualClock();
  final List<CommittedBatch> committed = new CopyOnWriteArrayList<>();
  final List<String> steps = new CopyOnWriteArrayList<>();
  volatile CountDownLatch gate = new CountDownLatch(0);
  volatile CountDownLatch held = new CountDownLatch(0);
  private long blockers;
  @TempDir Path folder;
  TestStores stores;
  ThreadLog log;

  @BeforeEach
  void open() {
    stores = new TestStores(database(), clock);
    log = newLog();
  }

  Database database() {
    return Database.open(folder, clock);
  }

  ThreadLog newLog() {
    return new ThreadLog(
        new LogStores(stores.heads, stores.members, stores.events, stores.log),
        new LogSamples(),
        this::project,
        this::committed,
        new LogSettings(QUEUE, 100, CACHED, true),
        clock);
  }

  void project(CommittedBatch batch) {
    steps.add("project " + (committed.size() + 1));
  }

  private void committed(CommittedBatch batch) {
    if (batch.runs().getFirst().head().threadId().value() > BLOCKERS) {
      hold();
    } else {
      committed.add(batch);
      steps.add("commit " + committed.size());
    }
  }

  private void hold() {
    held.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Holds the log thread in its listener, so that what is appended next makes one batch. */
  void pause() throws InterruptedException {
    gate = new CountDownLatch(1);
    held = new CountDownLatch(1);
    blockers++;
    CompletableFuture<Reply.Accepted> blocker =
        log.append(LogSamples.started(new ThreadId(BLOCKERS + blockers)));
    held.await();
    assertTrue(blocker.isDone());
    committed.clear();
    steps.clear();
  }

  void resume() {
    gate.countDown();
  }

  /** Another process on the same data. */
  void restart() {
    log.close();
    stores.close();
    open();
  }

  Reply.Accepted take(Append append) {
    return log.append(append).join();
  }

  static Problem refusal(CompletableFuture<?> answer) {
    CompletionException e = assertThrows(CompletionException.class, answer::join);
    if (e.getCause() instanceof Refusal refusal) {
      return refusal.problem();
    }
    throw new AssertionError("failed in another way", e);
  }

  @AfterEach
  void close() {
    resume();
    log.close();
    stores.close();
  }
}
