package chat.hearth.relay.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.hearth.relay.store.ManualClock;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TryLimitTest {

  private final ManualClock clock = new ManualClock();
  private final TryLimit limit = new TryLimit(clock);

  @Test
  void ten_tries_at_once_are_all_there_are() {
    tries(10, "a");
    assertEquals(ProblemCode.TOO_MANY_TRIES, refused("a").code());
    tries(1, "b");
  }

  @Test
  void what_was_right_does_not_count() {
    for (int i = 0; i < 50; i++) {
      limit.begin(List.of("a", "b")).succeeded();
    }
    tries(10, "a");
    refused("a");
    tries(10, "b");
  }

  @Test
  void one_full_key_refuses_the_try_and_charges_no_other() {
    tries(10, "a");
    for (int i = 0; i < 20; i++) {
      assertThrows(Refusal.class, () -> limit.begin(List.of("b", "a")));
    }
    tries(10, "b");
  }

  @Test
  void the_oldest_failure_frees_the_next_try() {
    tries(1, "a");
    clock.advance(Duration.ofMinutes(4));
    tries(9, "a");
    assertEquals(60_000, refused("a").retryAfterMillis());
    clock.advance(Duration.ofMinutes(1).plusMillis(1));
    tries(1, "a");
    assertEquals(Duration.ofMinutes(4).toMillis() - 1, refused("a").retryAfterMillis());
  }

  @Test
  void old_names_are_forgotten() {
    for (int i = 0; i < 10_001; i++) {
      tries(1, "name " + i);
    }
    clock.advance(Duration.ofMinutes(6));
    tries(1, "another");
    assertEquals(1, limit.size());
  }

  private void tries(int count, String key) {
    for (int i = 0; i < count; i++) {
      limit.begin(List.of(key));
    }
  }

  private Problem refused(String key) {
    return assertThrows(Refusal.class, () -> limit.begin(List.of(key))).problem();
  }
}
