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

import chat.hearth.model.ThreadEvent;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.FullDisk;
import chat.hearth.relay.store.StorageException;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import java.util.List;
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

  @Test
  void an_event_that_was_there_before_does_not_speak_for_what_came_with_it() throws Exception {
    take(started(T1, BEN));
    Append there = message(T1, BEN, "there");
    take(there);
    pause();
    CompletableFuture<Reply.Accepted> again = log.append(there);
    Append lost = message(T1, BEN, "lost");
    CompletableFuture<Reply.Accepted> first = log.append(lost);
    disk().fill();
    Thread writer = Thread.startVirtualThread(() -> stores.person("somebody"));
    await().until(() -> refusedForSpace(log.append(message(T1, ANNA, "later"))));
    resume();
    await().until(() -> refusedForSpace(again) && refusedForSpace(first));
    disk().free();
    writer.join();
    assertEquals(3, take(message(T1, ANNA, "in between")).seq());
    assertEquals(4, take(lost).seq());
    await().until(() -> committed.size() >= 2);
    assertEquals(
        List.of(3L, 4L),
        committed.stream()
            .flatMap(b -> b.runs().stream())
            .flatMap(r -> r.events().stream())
            .map(ThreadEvent::seq)
            .toList(),
        "what was not taken is told to nobody");
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
