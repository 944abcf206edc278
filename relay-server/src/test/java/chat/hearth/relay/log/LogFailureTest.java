package chat.hearth.relay.log;

import static chat.hearth.relay.log.LogSamples.ANNA;
import static chat.hearth.relay.log.LogSamples.BEN;
import static chat.hearth.relay.log.LogSamples.T1;
import static chat.hearth.relay.log.LogSamples.message;
import static chat.hearth.relay.log.LogSamples.started;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ThreadEvent;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.FullDisk;
import chat.hearth.relay.store.StorageException;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands when the disk is full or a step after the commit fails. */
class LogFailureTest extends LogTest {

  private @Nullable FullDisk disk;
  private final AtomicBoolean fillsUp = new AtomicBoolean();
  private final AtomicBoolean fallsBack = new AtomicBoolean();
  private volatile boolean faulty;

  @Override
  Database database() {
    disk = new FullDisk(folder);
    return Database.open(disk().dialect(), clock);
  }

  private FullDisk disk() {
    return Objects.requireNonNull(disk);
  }

  @Override
  void project(CommittedBatch batch) {
    super.project(batch);
    if (fillsUp.getAndSet(false)) {
      disk().fill();
      stores.person("somebody");
    }
    if (fallsBack.getAndSet(false)) {
      fallBack(batch.runs().getFirst().events().getFirst());
    }
    if (faulty) {
      throw new IllegalStateException("a fault in the projection");
    }
  }

  /** As an engine does that opens its file again after a fault, without what was not synced. */
  private void fallBack(ThreadEvent lost) {
    try (Connection c = DriverManager.getConnection(disk().dialect().url(), "sa", "");
        Statement s = c.createStatement()) {
      s.execute("delete from event where seq = " + lost.seq());
      s.execute("update thread_head set last_seq = %d, last_ordinal = 0".formatted(lost.seq() - 1));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    disk().fill();
    stores.person("somebody");
  }

  /** As a device does: the engine, which has just closed its file, may still refuse the first. */
  private Reply.Accepted taken(Append append) {
    return await().until(() -> orNull(append), Objects::nonNull);
  }

  private Reply.@Nullable Accepted orNull(Append append) {
    try {
      return take(append);
    } catch (CompletionException e) {
      assertTrue(e.getCause() instanceof StorageException, "nothing but the storage: " + e);
      return null;
    }
  }

  @Test
  void what_a_fault_took_with_it_before_it_was_synced_is_told_to_nobody_and_leaves_no_hole() {
    take(started(T1, BEN));
    fallsBack.set(true);
    Append lost = message(T1, BEN, "lost");
    assertEquals(ProblemCode.STORAGE_FULL, failure(lost));
    disk().free();
    assertEquals(2, taken(message(T1, ANNA, "next")).seq());
    assertEquals(3, taken(lost).seq(), "the resend is new");
    await().until(() -> committed.size() >= 3); // the last is told after its answer
    assertEquals(3, committed.size());
  }

  @Test
  void a_full_disk_fails_the_batch_and_the_log_goes_on_when_there_is_space() {
    take(started(T1, BEN));
    Append lost = message(T1, BEN, "not kept");
    disk().fill();
    assertEquals(ProblemCode.STORAGE_FULL, failure(lost));
    disk().free();
    assertEquals(2, taken(lost).seq(), "the resend gets the number that was not used");
    assertEquals(3, take(message(T1, ANNA, "next")).seq());
    restart();
    assertEquals(3, committed.size(), "what failed was told to nobody");
    assertEquals(3, log.page(T1, 1, 99).size());
  }

  @Test
  void a_failure_after_the_commit_is_made_good_before_anybody_hears_of_it() {
    take(started(T1, BEN));
    Append hello = message(T1, BEN, "hello");
    fillsUp.set(true);
    assertEquals(ProblemCode.STORAGE_FULL, failure(hello));
    assertEquals(ProblemCode.STORAGE_FULL, failure(hello), "still owed");
    assertEquals(1, committed.size());
    disk().free();
    Reply.Accepted answer = take(hello);
    assertEquals(2, answer.seq());
    assertEquals(2, committed.size(), "told before the next batch, so before the answer");
    assertEquals(3, take(message(T1, ANNA, "next")).seq());
  }

  @Test
  void what_is_owed_is_settled_without_another_append() {
    take(started(T1, BEN));
    fillsUp.set(true);
    assertEquals(ProblemCode.STORAGE_FULL, failure(message(T1, BEN, "hello")));
    disk().free();
    await().until(() -> committed.size() == 2);
    assertEquals(2, committed.getLast().runs().getFirst().head().lastSeq());
  }

  @Test
  void a_fault_in_the_projection_does_not_stop_the_log_and_is_repaired_later() {
    take(started(T1, BEN));
    faulty = true;
    assertEquals(2, take(message(T1, BEN, "hello")).seq());
    faulty = false;
    assertEquals(3, take(message(T1, BEN, "again")).seq());
    restart();
    assertTrue(!stores.database.stoppedCleanly(), "the next start has to look");
  }

  private ProblemCode failure(Append append) {
    CompletableFuture<Reply.Accepted> answer = log.append(append);
    CompletionException e = assertThrows(CompletionException.class, answer::join);
    return assertInstanceOf(StorageException.class, e.getCause()).problem().code();
  }
}
