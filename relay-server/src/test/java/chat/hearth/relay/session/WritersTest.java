package chat.hearth.relay.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WritersTest {

  private final ArrayDeque<Runnable> others = new ArrayDeque<>();
  private final Writers writers = new Writers(others::add);
  private final List<String> done = new ArrayList<>();

  @Test
  void a_writer_that_is_woken_by_itself_gets_another_thread() {
    writers.execute(() -> done.add("writer"));
    assertEquals(List.of(), done);
    others.remove().run();
    assertEquals(List.of("writer"), done);
  }

  @Test
  void a_writer_that_is_woken_by_what_is_handed_out_writes_when_all_is() {
    SerialTask writer = new SerialTask(writers, () -> done.add("writes"));
    writers.after(
        () -> {
          writer.wake();
          writer.wake();
          done.add("all handed out");
        });
    assertEquals(List.of("all handed out", "writes"), done);
    assertEquals(0, others.size());
  }

  @Test
  void many_writers_share_threads_and_each_runs_once() {
    AtomicInteger written = new AtomicInteger();
    writers.after(
        () -> {
          for (int i = 0; i < 70; i++) {
            new SerialTask(writers, written::incrementAndGet).wake();
          }
        });
    assertEquals(6, written.get(), "what is left of two turns of 32");
    assertEquals(2, others.size());
    others.forEach(Runnable::run);
    assertEquals(70, written.get());
  }

  @Test
  void who_fails_half_way_lets_those_write_that_were_woken() {
    Runnable half =
        () -> {
          writers.execute(() -> done.add("writes"));
          throw new IllegalStateException("half way");
        };
    assertThrows(IllegalStateException.class, () -> writers.after(half));
    assertEquals(List.of("writes"), done);
    writers.execute(() -> done.add("later"));
    assertEquals(1, others.size(), "nothing is gathered any more");
  }
}
