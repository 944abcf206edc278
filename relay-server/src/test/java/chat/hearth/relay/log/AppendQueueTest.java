package chat.hearth.relay.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AppendQueueTest {

  private static final Duration FOREVER = Duration.ofHours(1);

  private final AppendQueue queue = new AppendQueue(100);

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
    queue.gather(3, System.nanoTime() + FOREVER.toNanos());
    assertEquals(3, queue.size());
  }

  private Thread gathering(int enough, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    Thread thread = Thread.ofVirtual().start(() -> queue.gather(enough, end));
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
