package chat.hearth.relay.log;

import static chat.hearth.relay.log.LogSamples.ANNA;
import static chat.hearth.relay.log.LogSamples.BEN;
import static chat.hearth.relay.log.LogSamples.T1;
import static chat.hearth.relay.log.LogSamples.message;
import static chat.hearth.relay.log.LogSamples.started;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.TestStores;
import chat.hearth.wire.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many writers at once, and the end of the process in the middle of it. */
class LogCrashTest extends LogTest {

  private static final int WRITERS = 8;
  private static final int THREADS = 4;

  @Test
  void many_writers_leave_no_hole_and_keep_their_own_order() throws Exception {
    startThreads();
    Map<ThreadId, Set<Long>> seen = new ConcurrentHashMap<>();
    List<Thread> writers =
        IntStream.range(0, WRITERS)
            .mapToObj(
                w ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              for (int i = 0; i < 100; i++) {
                                Reply.Accepted a = take(message(thread(i), author(w), w + ":" + i));
                                seen.computeIfAbsent(a.threadId(), t -> new HashSet<>());
                                synchronized (seen) {
                                  assertTrue(seen.get(a.threadId()).add(a.seq()));
                                }
                              }
                            }))
            .toList();
    for (Thread writer : writers) {
      writer.join();
    }
    for (int t = 0; t < THREADS; t++) {
      List<ThreadEvent> page = log.page(thread(t), 1, 500);
      long last = WRITERS * 100 / THREADS + 1;
      assertEquals(
          LongStream.rangeClosed(1, last).boxed().toList(),
          page.stream().map(ThreadEvent::seq).toList());
      assertEquals(last, log.state(thread(t)).orElseThrow().head().lastSeq());
      assertEquals(
          LongStream.rangeClosed(2, last).boxed().collect(Collectors.toSet()), seen.get(thread(t)));
    }
  }

  @Test
  void whatever_was_answered_is_in_a_copy_of_the_file_taken_at_any_moment() throws Exception {
    startThreads();
    AtomicBoolean writing = new AtomicBoolean(true);
    Map<ThreadId, Long> answered = new ConcurrentHashMap<>();
    Thread writer =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int i = 0; writing.get(); i++) {
                    Reply.Accepted a = take(message(thread(i), ANNA, "m" + i));
                    answered.put(a.threadId(), a.seq());
                  }
                });
    for (int round = 0; round < 5; round++) {
      int wanted = committed.size() + 20;
      await().until(() -> committed.size() >= wanted);
      Map<ThreadId, Long> promised = Map.copyOf(answered);
      Path copy = Files.createDirectory(folder.resolve("copy" + round));
      Files.copy(folder.resolve("relay.mv.db"), copy.resolve("relay.mv.db"));
      requireAll(copy, promised);
    }
    writing.set(false);
    writer.join();
  }

  private void requireAll(Path copy, Map<ThreadId, Long> promised) {
    try (TestStores after = new TestStores(copy, clock)) {
      promised.forEach(
          (thread, seq) -> {
            long last = after.heads.find(thread).orElseThrow().lastSeq();
            assertTrue(last >= seq, "promised " + seq + ", found " + last);
            assertEquals(last, 1 + after.events.ordinalAt(thread, last));
          });
    }
  }

  @Test
  void after_a_hard_stop_numbers_go_on_where_the_last_answer_was() {
    take(started(T1, BEN));
    Append hello = message(T1, BEN, "hello");
    Reply.Accepted answer = take(hello);
    stores.database.abandon();
    log.close();
    open();
    assertEquals(answer, take(hello));
    assertEquals(3, take(message(T1, ANNA, "next")).seq());
  }

  private void startThreads() {
    for (int t = 0; t < THREADS; t++) {
      take(started(thread(t), BEN));
    }
  }

  private static ThreadId thread(int i) {
    return new ThreadId(100 + i % THREADS);
  }

  private static UserId author(int writer) {
    return new UserId(1 + writer);
  }
}
