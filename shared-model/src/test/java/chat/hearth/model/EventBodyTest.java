package chat.hearth.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventBodyTest {

  private static final UserId BEN = new UserId(2);
  private static final UserId CLEO = new UserId(3);
  private static final ClientId CLIENT = ClientId.parse("01a20900-de17-7f4b-9cb8-1f0eb9845cea");

  static List<EventBody> good() {
    return List.of(
        new EventBody.Started(List.of(BEN), null),
        new EventBody.Started(List.of(BEN), ""),
        new EventBody.Started(people(1000), "T".repeat(80)),
        new EventBody.Message("a"),
        new EventBody.Message("字".repeat(Limits.TEXT_BYTES / 3)),
        new EventBody.Renamed(null),
        new EventBody.Renamed(""),
        new EventBody.Renamed("Launch week"),
        new EventBody.MembersAdded(people(1000)),
        new EventBody.MemberRemoved(CLEO),
        new EventBody.MemberLeft(),
        new EventBody.Message("a", CLIENT),
        new EventBody.Edited(CLIENT, "b"),
        new EventBody.Deleted(CLIENT),
        new EventBody.Reacted(CLIENT, "👍", true),
        new EventBody.Reacted(CLIENT, "❤️", false),
        new EventBody.Reacted(CLIENT, "👩🏽‍❤️‍💋‍👨🏿", true),
        new EventBody.Reacted(CLIENT, "🏴󠁧󠁢󠁥󠁮󠁧󠁿", true),
        new EventBody.Reacted(CLIENT, "#️⃣", true));
  }

  @ParameterizedTest
  @MethodSource("good")
  void what_a_device_may_send_stays_as_it_is(EventBody body) {
    assertSame(body, body.checked());
  }

  /** A body and what is wrong with it. */
  record Bad(EventBody body, String text) {}

  static List<Bad> bad() {
    return List.of(
        new Bad(new EventBody.Started(List.of(), "T"), "members must have 1 to 1000 entries"),
        new Bad(new EventBody.Started(people(1001), null), "members must have 1 to 1000 entries"),
        new Bad(new EventBody.Started(List.of(BEN, BEN), null), "members must not name one twice"),
        new Bad(
            new EventBody.Started(List.of(BEN), "T".repeat(81)),
            "title must have 1 to 80 characters"),
        new Bad(new EventBody.Started(List.of(BEN), "  "), "title must have 1 to 80 characters"),
        new Bad(new EventBody.Message(""), "text must not be blank"),
        new Bad(
            new EventBody.Message("a".repeat(Limits.TEXT_BYTES + 1)),
            "text must have at most 16 KiB"),
        calls("@Ben", "Benny"),
        calls("Ben", "Ben"),
        calls("", "Ben"),
        new Bad(
            new EventBody.Message("@B@B", null, List.of(), mentions("B", "B")),
            "mentions must not name one twice"),
        new Bad(
            new EventBody.Message("@" + "n".repeat(81), null, List.of(), mentions("n".repeat(81))),
            "name must have 1 to 80 characters"),
        new Bad(
            new EventBody.Message(
                "@a", null, List.of(), people(51).stream().map(p -> new Mention(p, "a")).toList()),
            "mentions must have 0 to 50 entries"),
        new Bad(new EventBody.Renamed("a\nb"), "title must not contain control characters"),
        new Bad(new EventBody.MembersAdded(List.of()), "members must have 1 to 1000 entries"),
        new Bad(
            new EventBody.MembersAdded(List.of(CLEO, BEN, CLEO)),
            "members must not name one twice"),
        new Bad(new EventBody.Edited(CLIENT, " "), "text must not be blank"),
        reaction(""),
        reaction("12"),
        reaction("a👍"),
        reaction("👍 "),
        reaction("字"),
        reaction("👍".repeat(21)),
        new Bad(new EventBody.Unknown("poll", Map.of()), "unknown kind of event: poll"));
  }

  private static List<Mention> mentions(String... names) {
    return Stream.of(names).map(n -> new Mention(BEN, n)).toList();
  }

  private static Bad calls(String text, String name) {
    return new Bad(
        new EventBody.Edited(CLIENT, text.isEmpty() ? "x" : text, mentions(name)),
        "text must have an @ with the name of each mention");
  }

  private static Bad reaction(String emoji) {
    return new Bad(
        new EventBody.Reacted(CLIENT, emoji, true), "emoji must be an emoji of at most 40 units");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void what_a_device_may_not_send_is_named(Bad bad) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> bad.body().checked());
    assertEquals(bad.text(), e.getMessage());
  }

  @Test
  void members_are_copied() {
    List<UserId> mine = new ArrayList<>(List.of(BEN));
    EventBody.Started started = new EventBody.Started(mine, null);
    EventBody.MembersAdded added = new EventBody.MembersAdded(mine);
    mine.add(CLEO);
    assertEquals(List.of(BEN), started.members());
    assertEquals(List.of(BEN), added.members());
    assertThrows(RuntimeException.class, () -> started.members().add(CLEO));
  }

  @Test
  void an_event_of_a_later_version_keeps_all_it_had_in_its_order() {
    Map<String, Object> mine = new LinkedHashMap<>();
    mine.put("question", "Cake or pie?");
    mine.put("anonymous", true);
    mine.put("closes", null);
    EventBody.Unknown poll = new EventBody.Unknown("poll", mine);
    mine.put("late", 1);
    assertEquals(List.of("question", "anonymous", "closes"), List.copyOf(poll.fields().keySet()));
    Map<String, Object> same = new HashMap<>(poll.fields());
    assertEquals(new EventBody.Unknown("poll", same), poll);
    assertThrows(RuntimeException.class, () -> poll.fields().put("late", 1));
  }

  private static List<UserId> people(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(UserId::new).toList();
  }
}
