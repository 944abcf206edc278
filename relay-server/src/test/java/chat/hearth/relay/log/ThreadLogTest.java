package chat.hearth.relay.log;

import static chat.hearth.relay.log.LogSamples.ANNA;
import static chat.hearth.relay.log.LogSamples.BEN;
import static chat.hearth.relay.log.LogSamples.CLEO;
import static chat.hearth.relay.log.LogSamples.T1;
import static chat.hearth.relay.log.LogSamples.T2;
import static chat.hearth.relay.log.LogSamples.append;
import static chat.hearth.relay.log.LogSamples.message;
import static chat.hearth.relay.log.LogSamples.started;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.log.CommittedBatch.Run;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreadLogTest extends LogTest {

  @Test
  void numbers_follow_without_a_hole_and_ordinals_count_messages_alone() {
    Reply.Accepted first = take(started(T1, BEN));
    assertEquals(1, first.seq());
    assertEquals(0, first.ordinal());
    Reply.Accepted second = take(message(T1, BEN, "hello"));
    assertEquals(2, second.seq());
    assertEquals(1, second.ordinal());
    Reply.Accepted third = take(append(T1, ANNA, new EventBody.MembersAdded(List.of(CLEO))));
    assertEquals(3, third.seq());
    assertEquals(1, third.ordinal());
    List<ThreadEvent> page = log.page(T1, 1, 10);
    assertEquals(List.of(1L, 2L, 3L), page.stream().map(ThreadEvent::seq).toList());
    assertEquals(second.createdAt(), page.get(1).createdAt());
    ThreadState state = log.state(T1).orElseThrow();
    assertEquals(3, state.head().lastSeq());
    assertEquals(List.of(ANNA, BEN, CLEO), state.members().present());
    assertTrue(log.state(T2).isEmpty());
  }

  @Test
  void the_same_event_gets_its_first_answer_for_ever() {
    Append start = started(T1, BEN);
    Append hello = message(T1, BEN, "hello");
    Reply.Accepted started = take(start);
    Reply.Accepted accepted = take(hello);
    take(message(T1, ANNA, "hi"));
    clock.advance(Duration.ofHours(1));
    assertEquals(accepted, take(hello));
    assertEquals(started, take(start), "although the id is taken by now");
    take(append(T1, BEN, new EventBody.MemberLeft()));
    restart();
    assertEquals(accepted, take(hello), "also by another process");
    assertEquals(4, log.page(T1, 1, 99).size());
  }

  @Test
  void the_same_event_twice_in_one_batch_is_kept_once() throws Exception {
    take(started(T1, BEN));
    Append hello = message(T1, BEN, "hello");
    pause();
    var one = log.append(hello);
    var two = log.append(hello);
    var other = log.append(message(T1, BEN, "other"));
    resume();
    assertEquals(one.join(), two.join());
    assertEquals(3, other.join().seq());
  }

  @Test
  void an_old_event_among_new_ones_disturbs_nobody() throws Exception {
    take(started(T1, BEN));
    Append old = message(T1, BEN, "old");
    Reply.Accepted first = take(old);
    pause();
    var before = log.append(message(T1, ANNA, "before"));
    var again = log.append(old);
    var after = log.append(message(T1, ANNA, "after"));
    resume();
    assertEquals(first, again.join());
    assertEquals(3, before.join().seq());
    assertEquals(4, after.join().seq());
    assertEquals(4, log.page(T1, 1, 99).size());
  }

  @Test
  void the_name_belongs_to_one_author_and_one_thread() {
    take(started(T1, BEN));
    take(started(T2, BEN));
    Append hello = message(T1, BEN, "hello");
    assertEquals(2, take(hello).seq());
    assertEquals(3, take(new Append(T1, hello.clientId(), ANNA, hello.body())).seq());
    assertEquals(2, take(new Append(T2, hello.clientId(), BEN, hello.body())).seq());
  }

  @Test
  void an_edit_is_of_its_authors_own_message_although_another_has_the_same_name() throws Exception {
    take(started(T1, BEN));
    Append own = message(T1, ANNA, "own");
    take(own);
    pause();
    var copy = log.append(new Append(T1, own.clientId(), BEN, new EventBody.Message("copied")));
    var edit = log.append(append(T1, ANNA, new EventBody.Edited(own.clientId(), "better")));
    resume();
    assertEquals(3, copy.join().seq());
    assertEquals(4, edit.join().seq());
  }

  @Test
  void a_refusal_stops_nobody_else_in_the_batch() throws Exception {
    take(started(T1, BEN));
    pause();
    var one = log.append(message(T1, BEN, "one"));
    var refused = log.append(message(T1, BEN, "forbidden"));
    var faulty = log.append(append(T1, BEN, new EventBody.Renamed("x")));
    var nowhere = log.append(message(T2, BEN, "nowhere"));
    var two = log.append(message(T1, BEN, "two"));
    resume();
    assertEquals(2, one.join().seq());
    assertEquals(3, two.join().seq());
    assertEquals(ProblemCode.NOT_ALLOWED, refusal(refused).code());
    assertEquals(ProblemCode.INTERNAL, refusal(faulty).code());
    assertEquals(ProblemCode.NOT_FOUND, refusal(nowhere).code());
  }

  @Test
  void who_comes_or_goes_makes_a_run_of_its_own_with_the_right_receivers() throws Exception {
    take(started(T1, BEN));
    pause();
    List<CompletableFuture<Reply.Accepted>> all =
        Stream.of(
                message(T1, ANNA, "1"),
                message(T1, BEN, "2"),
                append(T1, ANNA, new EventBody.MembersAdded(List.of(CLEO))),
                message(T1, ANNA, "3"),
                append(T1, BEN, new EventBody.MemberLeft()),
                message(T1, ANNA, "4"))
            .map(log::append)
            .toList();
    resume();
    all.forEach(CompletableFuture::join);
    take(message(T1, ANNA, "5"));
    List<Run> runs = committed.stream().flatMap(b -> b.runs().stream()).limit(5).toList();
    assertEquals(
        List.of(List.of(2L, 3L), List.of(4L), List.of(5L), List.of(6L), List.of(7L)),
        runs.stream().map(r -> r.events().stream().map(ThreadEvent::seq).toList()).toList());
    assertEquals(
        List.of(
            List.of(ANNA, BEN),
            List.of(ANNA, BEN, CLEO),
            List.of(ANNA, BEN, CLEO),
            List.of(ANNA, CLEO, BEN),
            List.of(ANNA, CLEO)),
        runs.stream().map(Run::receivers).toList());
    assertEquals(3, runs.getFirst().head().lastSeq());
  }

  @Test
  void owner_rows_come_first_then_the_answer_then_the_push() throws Exception {
    pause();
    CompletableFuture<Void> told =
        log.append(started(T1, BEN)).thenAccept(answer -> steps.add("answer " + answer.seq()));
    resume();
    told.join();
    take(message(T1, BEN, "so that the first batch is through"));
    assertEquals(List.of("project 1", "answer 1", "commit 1"), steps.subList(0, 3));
  }

  @Test
  void what_waits_while_the_log_is_busy_becomes_one_batch() throws Exception {
    take(started(T1, BEN));
    pause();
    List<CompletableFuture<Reply.Accepted>> all =
        IntStream.range(0, 100).mapToObj(i -> log.append(message(T1, BEN, "m" + i))).toList();
    resume();
    all.forEach(CompletableFuture::join);
    take(message(T1, BEN, "end"));
    assertTrue(committed.size() <= 3, "batches: " + committed.size());
    assertEquals(
        LongStream.rangeClosed(2, 101).boxed().toList(),
        all.stream().map(f -> f.join().seq()).toList(),
        "in the order of the calls");
  }

  @Test
  void a_full_queue_refuses_for_now_and_nothing_else() throws Exception {
    take(started(T1, BEN));
    pause();
    List<CompletableFuture<Reply.Accepted>> all =
        IntStream.range(0, QUEUE + 20).mapToObj(i -> log.append(message(T1, BEN, "m"))).toList();
    long refused = all.stream().filter(CompletableFuture::isCompletedExceptionally).count();
    assertTrue(refused >= 19 && refused <= 20, "refused: " + refused);
    assertEquals(ProblemCode.BUSY, refusal(all.getLast()).code());
    assertTrue(refusal(all.getLast()).code().retryable());
    resume();
    all.stream().filter(f -> !f.isCompletedExceptionally()).forEach(CompletableFuture::join);
    assertEquals(all.size() - refused + 2, take(message(T1, BEN, "end")).seq());
  }

  @Test
  void closing_commits_what_waits_and_takes_no_more() throws Exception {
    take(started(T1, BEN));
    pause();
    List<CompletableFuture<Reply.Accepted>> all =
        IntStream.range(0, 50).mapToObj(i -> log.append(message(T1, BEN, "m" + i))).toList();
    resume();
    log.close();
    assertTrue(all.stream().allMatch(f -> f.isDone() && !f.isCompletedExceptionally()));
    assertEquals(ProblemCode.BUSY, refusal(log.append(message(T1, BEN, "late"))).code());
    assertEquals(51, stores.events.page(T1, 1, 99).size());
  }

  @Test
  void time_never_goes_back_within_a_thread() {
    Reply.Accepted first = take(started(T1, BEN));
    clock.advance(Duration.ofMinutes(-5));
    assertEquals(first.createdAt(), take(message(T1, BEN, "hello")).createdAt());
    assertEquals(clock.instant(), take(started(T2, BEN)).createdAt());
  }

  @Test
  void more_threads_than_are_kept_in_memory_are_read_again() {
    List<UserId> others = List.of(BEN);
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i <= CACHED * 2; i++) {
        ThreadId id = new ThreadId(100 + i);
        Reply.Accepted answer =
            round == 0
                ? take(append(id, ANNA, new EventBody.Started(others, null)))
                : take(message(id, BEN, "again"));
        assertEquals(round + 1, answer.seq());
      }
    }
    assertEquals(
        others.size() + 1, log.state(new ThreadId(101)).orElseThrow().members().present().size());
  }
}
