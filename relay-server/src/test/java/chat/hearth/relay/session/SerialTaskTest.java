package chat.hearth.relay.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class SerialTaskTest {

  private final ArrayDeque<Runnable> started = new ArrayDeque<>();
  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void many_wakes_before_a_run_are_one_run() {
    SerialTask task = new SerialTask(started::add, runs::incrementAndGet);
    task.wake();
    task.wake();
    task.wake();
    assertEquals(1, started.size());
    started.remove().run();
    assertEquals(1, runs.get());
  }

  @Test
  void a_wake_during_the_run_is_another_run_on_the_same_thread() {
    SerialTask[] self = new SerialTask[1];
    self[0] =
        new SerialTask(
            started::add,
            () -> {
              if (runs.incrementAndGet() < 3) {
                self[0].wake();
              }
            });
    self[0].wake();
    started.remove().run();
    assertEquals(3, runs.get());
    assertEquals(0, started.size());
  }

  static List<Throwable> failures() {
    return List.of(new IllegalStateException("once"), new OutOfMemoryError("played"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failing_run_does_not_end_the_task(Throwable failure) {
    SerialTask task =
        new SerialTask(
            started::add,
            () -> {
              if (runs.incrementAndGet() == 1) {
                if (failure instanceof Error e) {
                  throw e;
                }
                throw (RuntimeException) failure;
              }
            });
    task.wake();
    started.remove().run();
    task.wake();
    started.remove().run();
    assertEquals(2, runs.get());
  }

  @Test
  void something_else_takes_the_place_of_a_task_at_rest_and_a_wake_meanwhile_is_not_lost() {
    SerialTask task = new SerialTask(started::add, runs::incrementAndGet);
    assertTrue(task.instead(task::wake));
    assertEquals(0, runs.get(), "not meanwhile");
    assertFalse(task.instead(() -> {}), "it was woken");
    started.remove().run();
    assertEquals(1, runs.get());
    assertTrue(task.instead(() -> {}));
    assertEquals(0, started.size(), "nobody woke it");
  }

  @Test
  void no_wake_is_lost_and_no_two_runs_meet() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger met = new AtomicInteger();
    AtomicInteger owed = new AtomicInteger();
    SerialTask task =
        new SerialTask(
            work -> Thread.ofVirtual().start(work),
            () -> {
              if (inside.incrementAndGet() > 1) {
                met.incrementAndGet();
              }
              owed.set(0);
              inside.decrementAndGet();
            });
    for (int i = 0; i < 20_000; i++) {
      owed.set(1);
      task.wake();
      if (i % 4 == 0) { // now and then every wake so far must have had its run
        while (owed.get() != 0) {
          Thread.onSpinWait();
        }
      }
    }
    await().until(() -> owed.get() == 0);
    assertEquals(0, met.get());
  }
}
