package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.gallery.Shots;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class BackgroundTest {

  @Test
  void results_and_failures_come_in_order_on_the_fx_thread() throws Exception {
    List<String> seen = new ArrayList<>();
    CountDownLatch last = new CountDownLatch(1);
    Shots.onFx(() -> seen);
    try (Background background = new Background("test")) {
      for (int i = 0; i < 50; i++) {
        int number = i;
        background.submit(
            () -> {
              assertFalse(Platform.isFxApplicationThread());
              if (number % 7 == 3) {
                throw new IllegalStateException("no " + number);
              }
              return number;
            },
            result -> seen.add(Platform.isFxApplicationThread() + " " + result),
            failure -> seen.add(Platform.isFxApplicationThread() + " " + failure.getMessage()));
      }
      background.submit(() -> 0, result -> last.countDown(), failure -> {});
      assertTrue(last.await(10, TimeUnit.SECONDS));
    }
    assertEquals(
        IntStream.range(0, 50).mapToObj(i -> "true " + (i % 7 == 3 ? "no " + i : i)).toList(),
        seen);
  }

  @Test
  void nothing_is_told_after_closing() throws Exception {
    LinkedBlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
    AtomicBoolean told = new AtomicBoolean();
    Background background = new Background("test", news::add);
    background.submit(() -> 1, result -> told.set(true), failure -> told.set(true));
    Runnable late = news.poll(10, TimeUnit.SECONDS);
    assertTrue(late != null);
    background.close();
    late.run();
    assertFalse(told.get());
    background.submit(() -> 2, result -> told.set(true), failure -> told.set(true));
    assertTrue(news.isEmpty(), "a closed queue takes no work");
  }

  @Test
  void what_was_submitted_is_still_done_after_closing() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(2);
    Background background = new Background("test", Runnable::run);
    for (int i = 0; i < 2; i++) {
      background.submit(
          () -> {
            begun.countDown();
            closed.await();
            done.countDown();
            return 0;
          },
          result -> {},
          failure -> {});
    }
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    background.close();
    closed.countDown();
    assertTrue(done.await(10, TimeUnit.SECONDS));
  }

  @Test
  void finishing_waits_for_what_was_submitted() {
    List<Integer> done = new CopyOnWriteArrayList<>();
    Background background = new Background("test", Runnable::run);
    for (int i = 0; i < 20; i++) {
      int number = i;
      background.submit(() -> done.add(number), result -> {}, failure -> {});
    }
    background.finish();
    assertEquals(IntStream.range(0, 20).boxed().toList(), done);
  }
}
