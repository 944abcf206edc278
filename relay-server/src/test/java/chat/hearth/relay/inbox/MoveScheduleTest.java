package chat.hearth.relay.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveScheduleTest {

  private static final Instant T0 = Instant.parse("2026-11-23T09:00:00Z");
  private final MoveSchedule schedule = new MoveSchedule();

  @ParameterizedTest
  @CsvSource({"1, 1000", "16, 1000", "17, 2000", "100, 2000", "101, 10000", "5000, 10000"})
  void the_rest_grows_with_the_group(int owners, long millis) {
    assertEquals(Duration.ofMillis(millis), MoveSchedule.rest(owners));
  }

  @Test
  void the_first_move_is_due_at_once_and_the_next_after_a_rest() {
    schedule.offer(move(1, 5, 2), T0);
    assertEquals(List.of(5L), due(0));
    schedule.offer(move(1, 6, 2), T0.plusMillis(10));
    schedule.offer(move(1, 7, 2), T0.plusMillis(20));
    assertEquals(List.of(), due(999));
    assertEquals(Optional.of(T0.plusMillis(1000)), schedule.next());
    assertEquals(List.of(7L), due(1000), "those in between became one");
    assertEquals(List.of(), due(1999));
  }

  @Test
  void after_a_quiet_time_the_next_move_is_due_at_once_again() {
    schedule.offer(move(1, 5, 200), T0);
    assertEquals(List.of(5L), due(0));
    assertEquals(List.of(), due(10_000));
    assertEquals(Optional.empty(), schedule.next(), "nothing is kept of a quiet thread");
    schedule.offer(move(1, 6, 200), T0.plusMillis(10_001));
    assertEquals(List.of(6L), due(10_001));
  }

  @Test
  void threads_do_not_wait_for_each_other() {
    schedule.offer(move(1, 5, 200), T0);
    due(0);
    schedule.offer(move(1, 6, 200), T0.plusMillis(1));
    schedule.offer(move(2, 8, 2), T0.plusMillis(1));
    assertEquals(List.of(8L), due(1));
    assertEquals(List.of(6L), due(10_000));
  }

  @Test
  void those_that_have_waited_longest_come_first_where_not_all_can() {
    schedule.offer(move(1, 5, 2), T0.plusMillis(2));
    schedule.offer(move(2, 6, 2), T0.plusMillis(3));
    schedule.offer(move(3, 7, 2), T0.plusMillis(4));
    assertEquals(
        List.of(5L, 6L),
        schedule.due(T0.plusMillis(9), 2).stream().map(m -> m.head().lastSeq()).toList());
    assertEquals(Optional.of(T0.plusMillis(4)), schedule.next(), "the third is still due");
    assertEquals(List.of(7L), due(9));
  }

  @Test
  void nothing_waits_for_a_clock_that_was_set_back() {
    schedule.offer(move(1, 5, 200), T0);
    due(0);
    schedule.offer(move(1, 6, 200), T0.plusMillis(1));
    schedule.offer(move(2, 8, 2), T0.minus(Duration.ofHours(1)));
    assertEquals(List.of(6L, 8L), due(-3_600_000).stream().sorted().toList());
  }

  @Test
  void only_what_comes_before_all_that_waits_is_a_reason_to_wake_anybody() {
    assertTrue(schedule.offer(move(1, 5, 2), T0));
    assertFalse(schedule.offer(move(1, 6, 2), T0));
    due(0);
    assertFalse(schedule.offer(move(1, 7, 2), T0.plusMillis(1)), "its rest is known");
    assertTrue(schedule.offer(move(2, 5, 2), T0.plusMillis(1)));
    assertTrue(schedule.offer(move(1, 8, 2), T0.minusMillis(1)), "the clock was set back");
  }

  @Test
  void merged_moves_keep_every_author_and_the_newest_members() {
    Move both = move(1, 5, 2).and(move(1, 6, 3));
    assertEquals(6, both.head().lastSeq());
    assertEquals(3, both.owners().size());
  }

  private List<Long> due(long millis) {
    return schedule.due(T0.plusMillis(millis), 100).stream().map(m -> m.head().lastSeq()).toList();
  }

  private static Move move(long thread, long seq, int owners) {
    ThreadHead head =
        new ThreadHead(new ThreadId(thread), seq, seq, null, false, new UserId(1), T0, T0);
    return new Move(
        head, LongStream.rangeClosed(1, owners).mapToObj(UserId::new).toList(), Map.of());
  }
}
