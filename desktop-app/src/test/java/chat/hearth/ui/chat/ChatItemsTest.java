package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatItemsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Rows rows = new Rows();

  @Test
  void a_group_ends_with_another_author() {
    assertEquals(
        "day first next first first",
        shape(
            rows.text(1, Rows.MARA, "09:00"),
            rows.text(2, Rows.MARA, "09:01"),
            rows.text(3, Rows.JONAS, "09:01"),
            rows.text(4, Rows.MARA, "09:02")));
  }

  @Test
  void a_group_ends_after_five_minutes_since_the_message_before() {
    assertEquals(
        "day first next next first",
        shape(
            rows.text(1, Rows.MARA, "09:00"),
            rows.text(2, Rows.MARA, "09:04"),
            rows.text(3, Rows.MARA, "09:08"),
            rows.text(4, Rows.MARA, "09:13")));
  }

  @Test
  void a_change_of_the_thread_ends_a_group() {
    assertEquals(
        "day first note first",
        shape(
            rows.text(1, Rows.MARA, "09:00"),
            rows.left(2, Rows.JONAS, "09:00"),
            rows.text(3, Rows.MARA, "09:00")));
  }

  @Test
  void each_day_has_one_separator_though_an_unsent_message_is_older_than_the_last() {
    assertEquals(
        "day first day first first",
        shape(
            rows.text(1, Rows.MARA, "2026-11-22T23:59:00Z"),
            rows.text(2, Rows.MARA, "2026-11-23T00:01:00Z"),
            rows.unsent("2026-11-22T12:00:00Z", SendState.REFUSED)));
  }

  @Test
  void days_are_those_of_the_zone() {
    ChatItems.Look look = new ChatItems.Look(ZoneOffset.ofHours(2), TODAY, false, false, 0, 0);
    List<ChatItem> items =
        ChatItems.of(List.of(rows.text(1, Rows.MARA, "2026-11-22T23:59:00Z")), look);
    assertEquals(TODAY, assertInstanceOf(ChatItem.Day.class, items.getFirst()).date());
  }

  @Test
  void the_line_of_new_messages_stands_once_above_the_first_and_ends_a_group() {
    List<MessageRow> three =
        List.of(
            rows.text(1, Rows.MARA, "09:00"),
            rows.text(2, Rows.MARA, "09:00"),
            rows.text(3, Rows.MARA, "09:00"));
    List<ChatItem> items = ChatItems.of(three, look(false, 2));
    assertEquals("day first unread first next", shape(items));
    assertEquals(new ChatItem.Unread(5), items.get(2));
  }

  @Test
  void on_a_new_day_the_line_stands_below_the_day() {
    assertEquals(
        "earlier day unread first",
        shape(ChatItems.of(List.of(rows.text(4, Rows.MARA, "09:00")), look(true, 4))));
  }

  @Test
  void an_unsent_message_never_gets_the_line() {
    assertEquals(
        "day first",
        shape(ChatItems.of(List.of(rows.unsent("09:00", SendState.QUEUED)), look(false, 4))));
  }

  @Test
  void a_new_message_changes_no_older_row() {
    List<MessageRow> all =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    i % 11 == 0
                        ? rows.left(i + 1, Rows.JONAS, "%02d:%02d".formatted(i / 3, i))
                        : rows.text(
                            i + 1,
                            i % 5 < 3 ? Rows.MARA : Rows.ME,
                            "%02d:%02d".formatted(i / 3, i)))
            .toList();
    List<ChatItem> whole = ChatItems.of(all, look(false, 30));
    for (int n = 1; n < all.size(); n++) {
      List<ChatItem> part = ChatItems.of(all.subList(0, n), look(false, 30));
      assertEquals(whole.subList(0, part.size()), part);
    }
  }

  private static ChatItems.Look look(boolean earlier, long firstUnread) {
    return new ChatItems.Look(ZoneOffset.UTC, TODAY, false, earlier, firstUnread, 5);
  }

  private static String shape(MessageRow... rows) {
    return shape(ChatItems.of(List.of(rows), look(false, 0)));
  }

  private static String shape(List<ChatItem> items) {
    return items.stream()
        .map(
            item ->
                switch (item) {
                  case ChatItem.Day d -> "day";
                  case ChatItem.Unread u -> "unread";
                  case ChatItem.Earlier e -> "earlier";
                  case ChatItem.Note n -> "note";
                  case ChatItem.Bubble b -> b.first() ? "first" : "next";
                })
        .collect(Collectors.joining(" "));
  }
}
