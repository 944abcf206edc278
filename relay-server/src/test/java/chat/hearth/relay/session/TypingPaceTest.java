package chat.hearth.relay.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ThreadId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TypingPaceTest {

  private static final ThreadId ONE = new ThreadId(1);
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final TypingPace pace = new TypingPace();

  @Test
  void a_thread_is_told_of_it_every_two_seconds() {
    assertTrue(pace.mayTell(ONE, NOON));
    assertFalse(pace.mayTell(ONE, NOON.plusMillis(1_999)));
    assertTrue(pace.mayTell(new ThreadId(2), NOON.plusMillis(1_999)));
    assertTrue(pace.mayTell(ONE, NOON.plusMillis(2_000)));
  }

  @Test
  void nobody_types_in_a_hundred_threads_at_once() {
    long told = 0;
    for (int i = 1; i <= 100; i++) {
      told += pace.mayTell(new ThreadId(i), NOON) ? 1 : 0;
    }
    assertTrue(told >= 1 && told < 20, "told: " + told);
    assertTrue(pace.mayTell(new ThreadId(101), NOON.plusSeconds(2)));
  }
}
