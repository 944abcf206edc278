package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Monday, 23 November 2026, 10:00 in Berlin. */
class TimesTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "en, 2026-11-23T09:34, 09:34",
    "en, 2026-11-23T00:00, 00:00",
    "en, 2026-11-22T23:59, Yesterday",
    "en, 2026-11-20T12:00, Friday",
    "en, 2026-11-17T12:00, Tuesday",
    "en, 2026-11-16T12:00, 16 Nov",
    "en, 2026-01-02T12:00, 2 Jan",
    "en, 2025-11-14T12:00, 14 Nov 2025",
    "en, 2026-11-24T12:00, 24 Nov",
    "de, 2026-11-23T09:34, 09:34",
    "de, 2026-11-22T12:00, Gestern",
    "de, 2026-11-20T12:00, Freitag",
    "de, 2026-03-14T12:00, 14. Mär",
    "de, 2025-11-14T12:00, 14. Nov 2025",
    "zh, 2026-11-22T12:00, 昨天",
    "zh, 2026-11-20T12:00, 星期五",
    "zh, 2026-11-14T12:00, 11月14日",
    "zh, 2025-11-14T12:00, 2025年11月14日",
    "fr, 2026-11-22T12:00, Yesterday"
  })
  void in_lists(String language, LocalDateTime at, String words) {
    assertEquals(words, times(language).list(instant(at)));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 2026-11-23T09:34, Today",
    "en, 2026-11-22T09:34, Yesterday",
    "en, 2026-11-20T09:34, Friday",
    "en, 2026-11-14T09:34, 14 November",
    "en, 2025-11-14T09:34, 14 November 2025",
    "de, 2026-11-23T09:34, Heute",
    "de, 2026-11-14T09:34, 14. November",
    "zh, 2026-11-23T09:34, 今天",
    "zh, 2025-11-14T09:34, 2025年11月14日"
  })
  void above_a_day(String language, LocalDateTime at, String words) {
    assertEquals(words, times(language).day(instant(at)));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 2026-11-23T09:35, last seen 09:35",
    "en, 2026-11-22T17:40, 'last seen yesterday, 17:40'",
    "en, 2026-11-19T17:40, last seen Thursday",
    "en, 2026-11-14T17:40, last seen on 14 November",
    "en, 2025-11-14T17:40, last seen on 14 November 2025",
    "de, 2026-11-23T09:35, zuletzt um 09:35 da",
    "de, 2026-11-19T17:40, zuletzt am Donnerstag da",
    "zh, 2026-11-22T17:40, 上次在线：昨天 17:40"
  })
  void for_somebody_who_left(String language, LocalDateTime at, String words) {
    assertEquals(words, times(language).lastSeen(instant(at)));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 2026-11-22T12:00, yesterday",
    "en, 2026-11-23T09:34, 09:34",
    "en, 2026-11-20T12:00, Friday",
    "de, 2026-11-22T12:00, gestern",
    "de, 2026-11-20T12:00, Freitag",
    "zh, 2026-11-22T12:00, 昨天"
  })
  void within_a_sentence(String language, LocalDateTime at, String words) {
    assertEquals(words, times(language).within(instant(at)));
  }

  @Test
  void for_somebody_who_is_there_or_away() {
    Times times = times("en");
    assertEquals("online", times.online());
    assertEquals("away", times.away(null));
    assertEquals("away since 08:58", times.away(at("2026-11-23T08:58")));
    assertEquals("away", times.away(at("2026-11-22T08:58")));
    assertEquals("", times.lastSeen(null), "not known is not said");
  }

  /** A computer may speak German and write numbers as the British do. */
  @Test
  void days_are_named_in_the_language_of_the_other_words() {
    Locale words = Locale.getDefault(Locale.Category.DISPLAY);
    Locale numbers = Locale.getDefault(Locale.Category.FORMAT);
    try {
      Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMANY);
      Locale.setDefault(Locale.Category.FORMAT, Locale.UK);
      assertEquals("Heute", Times.system().day(Instant.now()));
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, words);
      Locale.setDefault(Locale.Category.FORMAT, numbers);
    }
  }

  @Test
  void a_day_ends_where_one_lives() {
    Times berlin = times("en");
    assertTrue(berlin.sameDay(at("2026-11-23T00:01"), at("2026-11-23T23:59")));
    assertFalse(berlin.sameDay(at("2026-11-22T23:59"), at("2026-11-23T00:01")));
    assertEquals("00:30", berlin.time(Instant.parse("2026-11-22T23:30:00Z")));
  }

  private static Instant at(String local) {
    return instant(LocalDateTime.parse(local));
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }

  private static Times times(String language) {
    return new Times(Clock.fixed(at("2026-11-23T10:00"), ZONE), ZONE, Locale.of(language));
  }
}
