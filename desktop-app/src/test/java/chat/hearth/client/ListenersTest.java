package chat.hearth.client;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.ThreadId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes are told in order, to everybody who still listens. */
@Timeout(30)
class ListenersTest {

  private final Listeners listeners = new Listeners();
  private final List<Change> heard = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    listeners.close();
  }

  @Test
  void changes_come_in_order_whatever_another_listener_does() {
    Subscription _ =
        listeners.add(
            change -> {
              if (change.equals(change(1))) {
                throw new IllegalStateException("a listener's fault");
              }
            });
    Subscription _ = listeners.add(heard::add);
    List<Change> told = new ArrayList<>();
    LongStream.rangeClosed(1, 500).forEach(n -> told.add(change(n)));
    told.forEach(listeners::tell);
    await().until(() -> heard.equals(told));
  }

  @Test
  void the_same_listener_may_listen_twice_and_stop_once() {
    Consumer<Change> listener = heard::add;
    Subscription first = listeners.add(listener);
    Subscription _ = listeners.add(listener);
    first.close();
    first.close();
    listeners.tell(change(1));
    awaitAll();
    assertEquals(List.of(change(1)), heard);
  }

  @Test
  void who_has_stopped_does_not_hear_even_what_is_being_told() throws Exception {
    CountDownLatch telling = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Subscription _ =
        listeners.add(
            _ -> {
              telling.countDown();
              awaitQuietly(stopped);
            });
    Subscription second = listeners.add(heard::add);
    listeners.tell(change(1));
    telling.await();
    second.close();
    stopped.countDown();
    awaitAll();
    assertEquals(List.of(), heard);
  }

  @Test
  void telling_after_the_end_is_in_vain_and_no_fault() {
    Subscription _ = listeners.add(heard::add);
    listeners.close();
    listeners.tell(change(1));
    assertEquals(List.of(), heard);
  }

  private static Change change(long n) {
    return new Change.MembersChanged(new ThreadId(n));
  }

  /** Until everything that was told before has been delivered. */
  private void awaitAll() {
    List<Change> last = new CopyOnWriteArrayList<>();
    Subscription _ = listeners.add(last::add);
    listeners.tell(change(999));
    await().until(() -> last.contains(change(999)));
    heard.remove(change(999));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
