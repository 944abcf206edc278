package chat.hearth.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.net.Bell;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The small parts that wait: back-off, bell, clock jumps, and who is writing. */
@Timeout(30)
class PatienceTest {

  private static final ThreadId ONE = new ThreadId(11);
  private static final UserId BEN = new UserId(2);

  private final HandClock clock = new HandClock();
  private final Chance chance = new Chance();
  private final Announcer announcer = new Announcer();
  private final List<Set<UserId>> writing = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    announcer.close();
  }

  @Test
  void the_bound_doubles_from_half_a_second_to_a_minute_and_begins_again() {
    chance.high(true);
    Backoff backoff = new Backoff(chance);
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      waits.add(backoff.next().toMillis());
    }
    assertEquals(
        List.of(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 60_000L, 60_000L), waits);
    backoff.reset();
    assertEquals(500, backoff.next().toMillis());
  }

  @Test
  void waits_are_spread_over_the_whole_range_but_never_nothing() {
    Backoff shortest = new Backoff(chance);
    for (int i = 0; i < 9; i++) {
      assertEquals(100, shortest.next().toMillis());
    }
    Random random = new Random(3);
    int low = 0;
    for (int i = 0; i < 1_000; i++) {
      Backoff one = new Backoff(random);
      for (int failures = 0; failures < 5; failures++) {
        var _ = one.next();
      }
      long wait = one.next().toMillis();
      assertTrue(wait >= 100 && wait <= 16_000, "wait " + wait);
      low += wait < 8_000 ? 1 : 0;
    }
    assertTrue(low > 400 && low < 600, low + " of 1000 in the lower half");
  }

  @Test
  void a_ring_before_the_wait_is_not_missed_and_counts_once() throws Exception {
    Bell bell = new Bell(System::nanoTime);
    bell.ring();
    bell.ring();
    assertTrue(bell.await(Duration.ofSeconds(20)));
    assertFalse(bell.await(Duration.ZERO));
  }

  @Test
  void only_a_clock_that_runs_away_jumps_in_either_direction() {
    JumpDetector jump = new JumpDetector(clock, Duration.ofSeconds(45));
    clock.move(Duration.ofSeconds(45));
    assertFalse(jump.jumped());
    clock.move(Duration.ofSeconds(46));
    assertTrue(jump.jumped());
    assertFalse(jump.jumped());
    clock.move(Duration.ofHours(-1));
    assertTrue(jump.jumped());
  }

  @Test
  void somebody_writes_until_five_seconds_pass_or_the_message_comes() {
    TypingBoard board = board();
    board.sign(ONE, BEN);
    board.sign(ONE, BEN);
    clock.move(Duration.ofSeconds(4));
    board.expire();
    board.sign(ONE, BEN);
    clock.move(Duration.ofSeconds(4));
    board.expire();
    await().until(() -> writing.equals(List.of(Set.of(BEN))));
    clock.move(Duration.ofSeconds(1));
    board.expire();
    await().until(() -> writing.equals(List.of(Set.of(BEN), Set.of())));
    board.sign(ONE, BEN);
    board.done(ONE, BEN);
    board.done(ONE, BEN);
    await().until(() -> writing.equals(List.of(Set.of(BEN), Set.of(), Set.of(BEN), Set.of())));
  }

  @Test
  void the_relay_hears_of_writing_every_three_seconds_a_thread() {
    TypingBoard board = board();
    assertTrue(board.mayTell(ONE));
    clock.move(Duration.ofMillis(2_900));
    assertFalse(board.mayTell(ONE));
    assertTrue(board.mayTell(new ThreadId(12)));
    clock.move(Duration.ofMillis(100));
    assertTrue(board.mayTell(ONE));
  }

  @Test
  void a_listener_that_fails_hears_the_next_again() {
    List<SyncEvent> heard = new CopyOnWriteArrayList<>();
    announcer.listener(
        event -> {
          heard.add(event);
          throw new IllegalStateException("a listener's fault");
        });
    announcer.tell(new SyncEvent.OutboxTouched(ONE));
    announcer.tell(new SyncEvent.MembersTouched(ONE));
    await()
        .until(
            () ->
                heard.equals(
                    List.of(new SyncEvent.OutboxTouched(ONE), new SyncEvent.MembersTouched(ONE))));
    announcer.close();
    announcer.tell(new SyncEvent.OutboxTouched(ONE));
  }

  @Test
  void a_listener_that_is_behind_hears_once_of_what_moved_often() throws Exception {
    List<SyncEvent> heard = new CopyOnWriteArrayList<>();
    CountDownLatch slow = new CountDownLatch(1);
    announcer.listener(
        event -> {
          heard.add(event);
          awaitQuietly(slow);
        });
    ThreadId two = new ThreadId(12);
    SyncEvent first = new SyncEvent.OutboxTouched(ONE);
    SyncEvent events = new SyncEvent.EventsTouched(ONE, 1, 2, true);
    SyncEvent members = new SyncEvent.MembersTouched(ONE);
    announcer.tell(first);
    await().until(() -> heard.size() == 1);
    announcer.tell(new SyncEvent.ThreadsTouched(Set.of(ONE)));
    announcer.tell(events);
    announcer.tell(new SyncEvent.ThreadsTouched(Set.of(two)));
    announcer.tell(members);
    announcer.tell(members);
    slow.countDown();
    SyncEvent threads = new SyncEvent.ThreadsTouched(Set.of(ONE, two));
    await().until(() -> heard.equals(List.of(first, threads, events, members)));
    announcer.tell(members);
    await().until(() -> heard.size() == 5);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private TypingBoard board() {
    announcer.listener(event -> writing.add(((SyncEvent.TypingTouched) event).userIds()));
    return new TypingBoard(clock, announcer);
  }
}
