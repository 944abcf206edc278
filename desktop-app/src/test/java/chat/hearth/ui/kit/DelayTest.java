package chat.hearth.ui.kit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

/** What is to be done later is done once, and not if it was thought better of. */
class DelayTest extends InWindow {

  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void it_is_done_on_the_thread_of_the_window() {
    Delay delay =
        new Delay(() -> done.add(Platform.isFxApplicationThread() ? "window" : "elsewhere"));
    interact(() -> delay.start(Duration.millis(1)));
    await().atMost(15, SECONDS).until(() -> !done.isEmpty());
    assertEquals(List.of("window"), done);
  }

  @Test
  void only_the_last_start_counts_and_none_before_a_stop() {
    Delay stopped = new Delay(() -> done.add("stopped"));
    Delay again = new Delay(() -> done.add("again"));
    Delay last = new Delay(() -> done.add("last"));
    interact(
        () -> {
          again.start(Duration.millis(1));
          stopped.start(Duration.millis(1));
          LockSupport.parkNanos(50_000_000); // both have slept by now
          stopped.stop();
          again.start(Duration.millis(100));
          last.start(Duration.millis(200));
        });
    await().atMost(15, SECONDS).until(() -> done.contains("last"));
    assertEquals(List.of("again", "last"), done);
  }
}
