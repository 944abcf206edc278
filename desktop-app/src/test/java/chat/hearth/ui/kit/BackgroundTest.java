package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.gallery.Shots;
import java.util.ArrayList;
import java.util.List;
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
  void closing_interrupts_the_work_in_hand() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Background background = new Background("test", Runnable::run);
    background.submit(
        () -> {
          begun.countDown();
          try {
            return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
          } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
          }
        },
        result -> {},
        failure -> {});
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    background.close();
    assertTrue(interrupted.await(10, TimeUnit.SECONDS));
  }
}
