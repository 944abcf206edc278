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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void a_thread_id_is_a_whole_number_below_2_to_the_53() {
    long largest = (1L << 53) - 1;
    assertEquals(largest, new ThreadId(largest).value());
    assertEquals(
        "thread id must be below 2^53",
        assertThrows(IllegalArgumentException.class, () -> new ThreadId(largest + 1)).getMessage());
    assertEquals(
        "thread id must be a positive number",
        assertThrows(IllegalArgumentException.class, () -> new ThreadId(0)).getMessage());
    assertEquals("7", new ThreadId(7).toString());
  }

  @Test
  void people_whose_numbers_share_their_low_bits_mint_the_same_id_in_one_millisecond() {
    ThreadId one = ThreadId.mint(new UserId(5), NOW);
    assertEquals(one, ThreadId.mint(new UserId(5 + 4096), NOW), "the relay says id_taken");
    assertNotEquals(one, ThreadId.mint(new UserId(5 + 4096), NOW.plusMillis(1)));
    assertEquals(
        NOW.toEpochMilli(),
        (one.value() >> 12) + Instant.parse("2024-01-01T00:00:00Z").toEpochMilli());
  }

  @Test
  void ids_are_sorted_as_numbers() {
    assertTrue(new UserId(9).compareTo(new UserId(10)) < 0);
    assertTrue(new DeviceId(9).compareTo(new DeviceId(10)) < 0);
    assertTrue(new ThreadId(9).compareTo(new ThreadId(10)) < 0);
    assertEquals(0, new UserId(9).compareTo(new UserId(9)));
    assertEquals("10", new UserId(10).toString());
    assertEquals("10", new DeviceId(10).toString());
  }

  @Test
  void client_ids_sort_by_time_across_a_change_of_sign_and_digits() {
    Instant early = Instant.ofEpochMilli(0x7FFF_FFFF_FFFFL);
    Instant late = Instant.ofEpochMilli(0x8000_0000_0000L);
    ClientId before = ClientId.mint(Clock.fixed(early, ZoneOffset.UTC), new Random(3));
    ClientId after = ClientId.mint(Clock.fixed(late, ZoneOffset.UTC), new Random(4));
    assertTrue(before.compareTo(after) < 0, before + " " + after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no-uuid",
        "01a20900-de17-1f4b-9cb8-1f0eb9845cea",
        "01a20900-de17-4f4b-9cb8-1f0eb9845cea",
        "01a20900-de17-7f4b-1cb8-1f0eb9845cea",
        "00000000-0000-0000-0000-000000000000"
      })
  void what_is_no_version_7_is_no_client_id(String text) {
    assertThrows(IllegalArgumentException.class, () -> ClientId.parse(text));
  }
}
