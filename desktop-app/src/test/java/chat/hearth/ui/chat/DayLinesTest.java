package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.ui.kit.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a day ends, and what stands above its first message. */
class DayLinesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Rows rows = new Rows();

  @ParameterizedTest
  @CsvSource({
    "UTC, 2026-11-22T23:59:59Z, 2026-11-23T00:00:00Z, 2",
    "Europe/Berlin, 2026-11-22T22:59:59Z, 2026-11-22T23:00:00Z, 2",
    "Europe/Berlin, 2026-11-22T23:59:59Z, 2026-11-23T00:00:00Z, 1",
    "America/Los_Angeles, 2026-11-23T00:00:00Z, 2026-11-23T07:59:59Z, 1",
    "America/Los_Angeles, 2026-11-23T07:59:59Z, 2026-11-23T08:00:00Z, 2",
    "Asia/Kathmandu, 2026-11-22T18:14:59Z, 2026-11-22T18:15:00Z, 2",
    "Pacific/Kiritimati, 2026-11-22T09:59:59Z, 2026-11-22T10:00:00Z, 2",
  })
  void a_day_ends_at_midnight_of_the_zone(String zone, String one, String other, int days) {
    assertEquals(days, days(ZoneId.of(zone), one, other).size());
  }

  @Test
  void the_day_without_two_o_clock_is_one_day_that_begins_at_its_midnight() {
    List<ChatItem.Day> days =
        days(BERLIN, "2026-03-28T23:00:00Z", "2026-03-29T00:59:00Z", "2026-03-29T21:59:00Z");
    assertEquals(1, days.size());
    assertEquals(Instant.parse("2026-03-28T23:00:00Z"), days.getFirst().start());
    assertEquals(2, days(BERLIN, "2026-03-29T21:59:00Z", "2026-03-29T22:00:00Z").size());
  }

  @Test
  void the_hour_that_comes_twice_in_autumn_belongs_to_one_day() {
    assertEquals(
        1,
        days(BERLIN, "2026-10-24T22:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T22:59:00Z")
            .size());
  }

  @Test
  void a_day_that_has_no_midnight_begins_with_its_first_moment() {
    ZoneId cairo = ZoneId.of("Africa/Cairo");
    ChatItem.Day day = days(cairo, "2026-04-24T09:00:00Z").getFirst();
    assertEquals(LocalDate.of(2026, 4, 24), day.date());
    assertEquals(LocalDate.of(2026, 4, 24), LocalDate.ofInstant(day.start(), cairo));
    assertEquals(LocalDate.of(2026, 4, 23), LocalDate.ofInstant(day.start().minusMillis(1), cairo));
  }

  @Test
  void a_clock_that_went_back_over_midnight_repeats_no_day() {
    assertEquals(
        List.of(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23)),
        days(
                ZoneOffset.UTC,
                "2026-11-22T23:58:00Z",
                "2026-11-23T00:01:00Z",
                "2026-11-22T23:59:00Z",
                "2026-11-23T00:02:00Z")
            .stream()
            .map(ChatItem.Day::date)
            .toList());
  }

  @Test
  void a_clock_that_went_back_does_not_break_a_group() {
    List<ChatItem> items =
        items(
            ZoneOffset.UTC,
            List.of(rows.text(1, Rows.MARA, "09:10"), rows.text(2, Rows.MARA, "09:00")));
    assertTrue(items.getLast() instanceof ChatItem.Bubble b && !b.first());
  }

  @Test
  void the_same_author_before_and_after_midnight_makes_two_groups() {
    List<ChatItem> items =
        items(
            ZoneOffset.UTC,
            List.of(
                rows.text(1, Rows.MARA, "2026-11-22T23:59:59Z"),
                rows.text(2, Rows.MARA, "2026-11-23T00:00:00Z")));
    assertEquals(
        2, items.stream().filter(i -> i instanceof ChatItem.Bubble b && b.first()).count());
  }

  @ParameterizedTest
  @CsvSource({
    "09:00:00, 09:04:59.999, false",
    "09:00:00, 09:05:00, true",
  })
  void a_group_lasts_just_under_five_minutes(String one, String other, boolean apart) {
    List<ChatItem> items =
        items(
            ZoneOffset.UTC,
            List.of(
                rows.text(1, Rows.MARA, "2026-11-23T" + one + "Z"),
                rows.text(2, Rows.MARA, "2026-11-23T" + other + "Z")));
    assertTrue(items.getLast() instanceof ChatItem.Bubble b && b.first() == apart);
  }

  @Test
  void an_empty_thread_has_no_row_and_one_with_history_only_the_row_that_asks_for_it() {
    assertEquals(List.of(), items(ZoneOffset.UTC, List.of()));
    ChatItems.Look look =
        new ChatItems.Look(ZoneOffset.UTC, LocalDate.of(2026, 11, 23), false, true, 7, 3);
    assertEquals(List.of(new ChatItem.Earlier()), ChatItems.of(List.of(), look));
  }

  @Test
  void what_waits_or_was_refused_stands_in_groups_like_any_other() {
    List<ChatItem> items =
        items(
            ZoneOffset.UTC,
            List.of(
                rows.text(1, Rows.ME, "09:00"),
                rows.unsent("09:01", SendState.QUEUED),
                rows.unsent("09:02", SendState.REFUSED)));
    assertEquals(
        List.of(true, false, false),
        items.stream()
            .filter(ChatItem.Bubble.class::isInstance)
            .map(i -> ((ChatItem.Bubble) i).first())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, 2026-11-23T08:00:00Z, Today",
    "en-GB, 2026-11-22T08:00:00Z, Yesterday",
    "en-GB, 2026-11-20T08:00:00Z, Friday",
    "en-GB, 2026-11-16T08:00:00Z, 16 November",
    "en-GB, 2025-12-31T23:30:00Z, 31 December 2025",
    "de-DE, 2026-11-23T08:00:00Z, Heute",
    "de-DE, 2026-11-22T08:00:00Z, Gestern",
    "de-DE, 2026-11-20T08:00:00Z, Freitag",
    "zh-CN, 2026-11-23T08:00:00Z, 今天",
    "zh-CN, 2026-11-22T08:00:00Z, 昨天",
    "zh-CN, 2026-11-20T08:00:00Z, 星期五",
  })
  void a_day_is_called_as_people_call_it(String language, String at, String words) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:36:00Z"), ZoneOffset.UTC);
    Times times = new Times(clock, ZoneOffset.UTC, Locale.forLanguageTag(language));
    assertEquals(words, times.day(days(ZoneOffset.UTC, at).getFirst().start()));
  }

  @Test
  void new_year_s_eve_is_yesterday_on_the_first_of_january() {
    Clock clock = Clock.fixed(Instant.parse("2027-01-01T00:05:00Z"), ZoneOffset.UTC);
    Times times = new Times(clock, ZoneOffset.UTC, Locale.UK);
    List<ChatItem.Day> days = days(ZoneOffset.UTC, "2026-12-20T12:00:00Z", "2026-12-31T23:59:00Z");
    assertEquals("20 December 2026", times.day(days.getFirst().start()));
    assertEquals("Yesterday", times.day(days.getLast().start()));
  }

  private List<ChatItem.Day> days(ZoneId zone, String... at) {
    List<MessageRow> messages = new ArrayList<>();
    for (String moment : at) {
      messages.add(rows.text(messages.size() + 1L, Rows.MARA, moment));
    }
    return items(zone, messages).stream()
        .filter(ChatItem.Day.class::isInstance)
        .map(ChatItem.Day.class::cast)
        .toList();
  }

  private static List<ChatItem> items(ZoneId zone, List<MessageRow> messages) {
    return ChatItems.of(
        messages, new ChatItems.Look(zone, LocalDate.of(2026, 11, 23), false, false, 0, 0));
  }
}
