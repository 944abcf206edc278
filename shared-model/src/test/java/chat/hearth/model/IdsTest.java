package chat.hearth.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void client_ids_are_version_7_and_begin_with_the_time() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    ClientId first = ClientId.mint(clock, new Random(1));
    ClientId later = ClientId.mint(Clock.offset(clock, Duration.ofMillis(1)), new Random(1));
    assertEquals(7, first.value().version());
    assertEquals(NOW.toEpochMilli(), first.value().getMostSignificantBits() >>> 16);
    assertTrue(first.compareTo(later) < 0);
    assertEquals(first, ClientId.parse(first.toString()));
  }

  @Test
  void client_ids_of_one_millisecond_differ() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Random random = new Random(2);
    Set<ClientId> ids = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      ids.add(ClientId.mint(clock, random));
    }
    assertEquals(10_000, ids.size());
  }

  @Test
  void other_versions_of_uuids_are_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ClientId.parse("6ba7b810-9dad-41d1-80b4-00c04fd430c8"));
  }

  @Test
  void thread_ids_carry_creator_and_time_and_stay_exact_in_a_double() {
    ThreadId id = ThreadId.mint(new UserId(5), NOW);
    assertEquals(5, id.value() & 0xFFF);
    assertEquals(id.value(), (long) (double) id.value());
    assertNotEquals(id, ThreadId.mint(new UserId(6), NOW));
    assertTrue(id.compareTo(ThreadId.mint(new UserId(1), NOW.plusMillis(1))) < 0);
    ThreadId far = ThreadId.mint(new UserId(4095), Instant.parse("2090-01-01T00:00:00Z"));
    assertTrue(far.value() < 1L << 53);
  }

  @Test
  void ids_are_positive() {
    assertThrows(IllegalArgumentException.class, () -> new UserId(0));
    assertThrows(IllegalArgumentException.class, () -> new DeviceId(-1));
    assertThrows(IllegalArgumentException.class, () -> new ThreadId(1L << 53));
  }
}
