package chat.hearth.relay.socket;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.relay.session.Writers;
import chat.hearth.relay.socket.OutgoingQueue.Bounds;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.FrameCodec;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OutgoingQueueTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final PaperWire wire = new PaperWire();
  private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
  private final OutgoingQueue queue = queue(new Bounds(10, 100, 30), waiting::add);

  private OutgoingQueue queue(Bounds bounds, Executor executor) {
    return new OutgoingQueue(
        wire, new FrameCodec(), bounds, executor, () -> wire.sent.add("too slow"));
  }

  /** The writer gets its turn. */
  private void write() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  @Test
  void waiting_events_leave_as_one_frame_and_frames_keep_their_place() {
    queue.events(List.of("{1}", "{2}"));
    queue.events(List.of("{3}"));
    queue.frame("answer");
    queue.events(List.of("{4}"));
    write();
    assertEquals(
        List.of(
            "{\"type\":\"events\",\"events\":[{1},{2},{3}]}",
            "answer", "{\"type\":\"events\",\"events\":[{4}]}"),
        wire.sent);
  }

  @Test
  void where_the_device_takes_them_together_all_that_waits_leaves_at_once() {
    queue.together();
    queue.events(List.of("{1}", "{2}"));
    queue.frame("{a}");
    queue.frame("{b}");
    queue.events(List.of("{3}"));
    queue.close(1001, "stopping");
    write();
    assertEquals(
        List.of(
            "[{\"type\":\"events\",\"events\":[{1},{2}]},{a},{b},"
                + "{\"type\":\"events\",\"events\":[{3}]}]",
            "close 1001"),
        wire.sent);
  }

  @Test
  void what_is_handed_out_at_once_leaves_as_one_frame_without_another_thread() {
    Writers writers = new Writers(waiting::add);
    OutgoingQueue all = queue(Bounds.DEFAULT, writers);
    all.together();
    writers.after(
        () -> {
          all.frame("{answer}");
          all.events(List.of("{1}"));
        });
    assertEquals(List.of("[{answer},{\"type\":\"events\",\"events\":[{1}]}]"), wire.sent);
    assertEquals(0, waiting.size());
  }

  @Test
  void what_leaves_together_has_its_size_and_one_alone_stays_an_object() {
    queue.together();
    queue.frame("a".repeat(20));
    queue.frame("b".repeat(20));
    write();
    assertEquals(List.of("a".repeat(20), "b".repeat(20)), wire.sent);
  }

  @Test
  void one_frame_of_events_has_its_size_too() {
    queue.events(List.of("a".repeat(20), "b".repeat(20), "c".repeat(5)));
    write();
    assertEquals(2, wire.sent.size());
    assertTrue(wire.sent.getLast().contains("bbb") && wire.sent.getLast().contains("ccc"));
  }

  @Test
  void only_one_writer_is_asked_for_at_a_time() {
    queue.frame("one");
    queue.frame("two");
    assertEquals(1, waiting.size());
    write();
    queue.frame("three");
    assertEquals(1, waiting.size());
    write();
    assertEquals(List.of("one", "two", "three"), wire.sent);
  }

  @Test
  void too_many_frames_end_the_connection_and_nothing_more_is_sent() {
    for (int i = 0; i < 11; i++) {
      queue.frame("x");
    }
    queue.frame("late");
    write();
    assertEquals(List.of("too slow", "close " + CloseCode.SLOW.code()), wire.sent);
  }

  @Test
  void too_large_a_backlog_ends_the_connection() {
    queue.events(List.of("x".repeat(60)));
    queue.events(List.of("x".repeat(60)));
    write();
    assertEquals(List.of("too slow", "close " + CloseCode.SLOW.code()), wire.sent);
  }

  @Test
  void a_frame_that_is_not_taken_in_time_ends_the_connection() {
    wire.inTime = false;
    queue.frame("one");
    queue.frame("two");
    write();
    queue.tick(1_000, LIMIT);
    queue.tick(20_999, LIMIT);
    assertEquals(List.of("one"), wire.sent, "nobody waits for it on a thread");
    queue.tick(21_000, LIMIT);
    assertEquals(List.of("one", "too slow", "close " + CloseCode.SLOW.code()), wire.sent);
    wire.take(true);
    write();
    assertEquals(3, wire.sent.size());
  }

  @Test
  void a_frame_that_is_taken_late_is_followed_by_what_waits_and_has_its_time_for_itself() {
    queue.together();
    wire.inTime = false;
    queue.frame("1");
    write();
    queue.tick(1_000, LIMIT);
    queue.frame("2");
    queue.frame("3");
    write();
    assertEquals(List.of("1"), wire.sent);
    wire.take(true);
    write();
    assertEquals(List.of("1", "[2,3]"), wire.sent);
    queue.tick(21_000, LIMIT);
    queue.tick(9_000, LIMIT); // the clock is set back
    queue.tick(28_999, LIMIT);
    assertEquals(2, wire.sent.size());
    wire.take(false);
    write();
    assertEquals(List.of("1", "[2,3]", "cut"), wire.sent);
  }

  @Test
  void a_broken_connection_is_cut() {
    wire.broken = true;
    queue.frame("one");
    queue.frame("two");
    write();
    assertEquals(List.of("cut"), wire.sent);
  }

  @Test
  void closing_comes_after_what_waits_and_takes_nothing_more() {
    queue.frame("bye");
    queue.close(1001, "stopping");
    queue.frame("late");
    queue.close(1000, "again");
    write();
    assertEquals(List.of("bye", "close 1001"), wire.sent);
  }

  @Test
  void who_waits_for_room_goes_on_when_half_is_read_or_the_connection_ends() throws Exception {
    queue.awaitRoom();
    assertTrue(queue.hasRoom());
    for (int i = 0; i < 8; i++) {
      queue.frame("x");
    }
    assertFalse(queue.hasRoom());
    Thread reader = waitForRoom();
    await().until(() -> reader.getState() == Thread.State.WAITING);
    write();
    reader.join();

    for (int i = 0; i < 8; i++) {
      queue.frame("x");
    }
    Thread other = waitForRoom();
    await().until(() -> other.getState() == Thread.State.WAITING);
    queue.drop();
    other.join();
    assertFalse(other.isAlive());
  }

  private Thread waitForRoom() {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                queue.awaitRoom();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @Test
  void the_queue_holds_as_much_as_its_bounds_say_and_no_more() {
    for (int i = 0; i < 10; i++) {
      queue.frame("0123456789");
    }
    write();
    assertEquals(10, wire.sent.size(), "ten frames, a hundred units: both bounds met exactly");
    queue.frame("x".repeat(101));
    write();
    assertEquals("close " + CloseCode.SLOW.code(), wire.sent.getLast());
  }

  @Test
  void what_was_read_makes_room_for_what_comes() {
    for (int round = 0; round < 50; round++) {
      queue.events(List.of("x".repeat(50), "y".repeat(50)));
      write();
    }
    assertEquals(100, wire.sent.size(), "each too large to share a frame");
  }

  @Test
  void an_event_larger_than_a_frame_of_events_leaves_alone() {
    queue.events(List.of("a".repeat(31), "b", "c"));
    write();
    assertEquals(2, wire.sent.size());
    assertTrue(wire.sent.getLast().contains("[b,c]"));
  }

  @Test
  void a_dropped_queue_is_silent() {
    queue.frame("one");
    queue.drop();
    queue.frame("two");
    queue.events(List.of("{3}"));
    queue.close(1000, "late");
    write();
    assertEquals(List.of(), wire.sent);
  }

  @Test
  void a_close_is_not_lost_when_the_queue_is_full_to_the_brim() {
    for (int i = 0; i < 10; i++) {
      queue.frame("x");
    }
    queue.close(4003, "signed out");
    write();
    assertEquals("close 4003", wire.sent.getLast());
    assertEquals(11, wire.sent.size());
  }

  @Test
  void many_that_offer_at_once_lose_nothing() throws Exception {
    OutgoingQueue wide = queue(new Bounds(100_000, 10_000_000, 500), Thread.ofVirtual()::start);
    List<Thread> writers = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      String name = "w" + w + ":";
      writers.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int i = 0; i < 500; i++) {
                      wide.frame(name + i);
                    }
                  }));
    }
    for (Thread writer : writers) {
      writer.join();
    }
    wide.close(1000, "done");
    await().until(() -> wire.last().equals("close 1000"));
    for (int w = 0; w < 4; w++) {
      String name = "w" + w + ":";
      List<String> own = wire.sent.stream().filter(line -> line.startsWith(name)).toList();
      assertEquals(500, own.size());
      assertEquals(name + "499", own.getLast(), "each in its own order");
    }
  }
}
