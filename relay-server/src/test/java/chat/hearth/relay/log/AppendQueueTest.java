package chat.hearth.relay.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AppendQueueTest {

  private static final Duration FOREVER = Duration.ofHours(1);

  private final AppendQueue queue = new AppendQueue(100, Clock.systemUTC());

  @Test
  void who_gathers_is_not_disturbed_until_enough_have_come() throws Exception {
    offer(1);
    Thread gathering = gathering(3, FOREVER);
    assertTrue(gathering.isAlive());
    offer(1);
    assertTrue(gathering.isAlive());
    offer(1);
    gathering.join();
    assertEquals(3, queue.take(10, null).size());
  }

  @Test
  void who_gathers_waits_no_longer_than_was_said_or_until_nothing_comes_any_more()
      throws Exception {
    gathering(3, Duration.ofMillis(1)).join();
    Thread gathering = gathering(3, FOREVER);
    queue.close();
    gathering.join();
  }

  @Test
  void a_clock_that_was_set_back_makes_nobody_wait_longer() throws Exception {
    Instant later = Instant.now().plus(FOREVER);
    Thread gathering = Thread.ofVirtual().start(() -> queue.gather(3, later, Duration.ofMillis(1)));
    gathering.join();
  }

  @Test
  void after_gathering_the_first_that_comes_wakes_who_takes() throws Exception {
    gathering(3, Duration.ofMillis(1)).join();
    CompletableFuture<Integer> taken = new CompletableFuture<>();
    Thread taking = Thread.ofVirtual().start(() -> taken.complete(queue.take(10, null).size()));
    while (taking.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    offer(1);
    assertEquals(1, taken.get());
  }

  @Test
  void where_enough_wait_already_nobody_gathers() {
    offer(3);
    queue.gather(3, Instant.now(), FOREVER);
    assertEquals(3, queue.size());
  }

  private Thread gathering(int enough, Duration longest) throws InterruptedException {
    Instant begun = Instant.now();
    Thread thread = Thread.ofVirtual().start(() -> queue.gather(enough, begun, longest));
    while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
    return thread;
  }

  private void offer(int number) {
    for (int i = 0; i < number; i++) {
      assertTrue(
          queue.offer(
              new Pending(
                  LogSamples.message(LogSamples.T1, LogSamples.BEN, "hello"),
                  new CompletableFuture<>())));
    }
  }
}
