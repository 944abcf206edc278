package chat.hearth.relay.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IncomingQueueTest {

  private final IncomingQueue queue = new IncomingQueue();

  @Test
  void frames_come_out_in_order() {
    assertTrue(queue.offer("one"));
    assertTrue(queue.offer("two"));
    assertEquals("one", queue.poll());
    assertEquals("two", queue.poll());
    assertNull(queue.poll());
  }

  @Test
  void there_is_room_for_512_frames() {
    for (int i = 0; i < 512; i++) {
      assertTrue(queue.offer("x"));
    }
    assertFalse(queue.offer("x"));
    assertEquals("x", queue.poll());
    assertTrue(queue.offer("x"));
  }

  @Test
  void there_is_room_for_a_mebi_of_characters_or_one_frame() {
    String large = "x".repeat(600 * 1024);
    assertTrue(queue.offer(large));
    assertFalse(queue.offer(large));
    queue.clear();
    assertTrue(queue.offer("x".repeat(2 * 1024 * 1024)));
    assertFalse(queue.offer("x"));
  }
}
