package chat.hearth.relay.log;

import static chat.hearth.relay.log.LogSamples.ANNA;
import static chat.hearth.relay.log.LogSamples.BEN;
import static chat.hearth.relay.log.LogSamples.T1;
import static chat.hearth.relay.log.LogSamples.message;
import static chat.hearth.relay.log.LogSamples.started;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.FullDisk;
import chat.hearth.relay.store.StorageException;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A disk that is full for a while, under the file as a relay opens it. */
class PatientLogTest extends LogTest {

  private @Nullable FullDisk disk;

  @Override
  Database database() {
    disk = new FullDisk(folder);
    return Database.open(disk().patientDialect(), clock);
  }

  private FullDisk disk() {
    return Objects.requireNonNull(disk);
  }

  @Test
  void what_was_on_its_way_waits_and_what_comes_later_is_refused_at_once() {
    take(started(T1, BEN));
    disk().fill();
    CompletableFuture<Reply.Accepted> waiting = log.append(message(T1, BEN, "on its way"));
    Append later = message(T1, ANNA, "later");
    await().until(() -> refusedForSpace(log.append(later)));
    assertFalse(waiting.isDone());
    assertEquals(1, log.page(T1, 1, 99).size(), "reading goes on, of what is on the disk");
    disk().free();
    assertEquals(2, waiting.join().seq());
    await().untilAsserted(() -> assertEquals(3, take(later).seq()));
    restart();
    assertEquals(3, log.page(T1, 1, 99).size());
  }

  @Test
  void a_log_that_ends_while_the_disk_is_full_opens_again_with_all_that_was_acknowledged() {
    take(started(T1, BEN));
    disk().fill();
    CompletableFuture<Reply.Accepted> waiting = log.append(message(T1, BEN, "never there"));
    await().until(() -> refusedForSpace(log.append(message(T1, ANNA, "later"))));
    stores.database.abandon();
    assertThrows(CompletionException.class, waiting::join);
    log.close();
    disk().free();
    open();
    assertEquals(1, log.page(T1, 1, 99).size());
    assertEquals(2, take(message(T1, ANNA, "next")).seq());
  }

  private static boolean refusedForSpace(CompletableFuture<Reply.Accepted> answer) {
    if (!answer.isCompletedExceptionally()) {
      return false;
    }
    CompletionException e = assertThrows(CompletionException.class, answer::join);
    return assertInstanceOf(StorageException.class, e.getCause()).problem().code()
        == ProblemCode.STORAGE_FULL;
  }
}
