package chat.hearth.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each change of a row changes what it says and nothing besides. */
class ChatThreadTest {

  private static final ThreadId ID = new ThreadId(7);
  private static final UserId ANNA = new UserId(1);
  private static final UserId BEN = new UserId(2);
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

  private final ChatThread row =
      new ChatThread(
          ID, List.of(ANNA, BEN), true, "Cake", true, false, null, 11, 8, 0, NINE, TEN, 42);

  @Test
  void members_come_and_go_and_the_owner_may_leave() {
    ChatThread left = row.withMembers(List.of(BEN), 12);
    assertEquals(
        new ChatThread(ID, List.of(BEN), true, "Cake", true, false, null, 11, 8, 12, NINE, TEN, 42),
        left);
    assertEquals(row, left.withMembers(List.of(ANNA, BEN), 0), "and come back");
  }

  @Test
  void settings_change_together() {
    assertEquals(
        new ChatThread(
            ID, List.of(ANNA, BEN), false, "Pie", false, true, null, 11, 8, 0, NINE, TEN, 42),
        row.withSettings(false, "Pie", false, true, false));
    assertNull(row.withSettings(true, null, true, false, false).nickname());
  }

  @Test
  void an_owner_may_want_to_come_back_to_it() {
    ChatThread marked = row.withSettings(true, "Cake", true, false, true);
    assertTrue(marked.isMarkedUnread());
    assertFalse(row.isMarkedUnread());
    assertEquals(marked, marked.withRead(11, 8).withVersion(42), "whatever is read");
    assertEquals(row, marked.withSettings(true, "Cake", true, false, false));
  }

  @Test
  void reading_goes_forward_only() {
    assertEquals(
        new ChatThread(
            ID, List.of(ANNA, BEN), true, "Cake", true, false, null, 12, 9, 0, NINE, TEN, 42),
        row.withRead(12, 9));
    assertEquals(row, row.withRead(11, 8));
    assertEquals(row, row.withRead(3, 2));
    assertEquals(8, row.withRead(12, 7).readOrdinal(), "each number for itself");
    assertEquals(11, row.withRead(10, 9).readSeq());
  }

  @Test
  void the_version_is_given_later() {
    ChatThread later = row.withVersion(43);
    assertEquals(43, later.version());
    assertEquals(row, later.withVersion(42));
  }

  @Test
  void the_members_of_a_row_are_its_own() {
    List<UserId> mine = new ArrayList<>(List.of(ANNA));
    ChatThread alone =
        new ChatThread(ID, mine, false, null, false, false, null, 0, 0, 0, NINE, TEN, 0);
    mine.add(BEN);
    assertEquals(List.of(ANNA), alone.participants());
  }
}
