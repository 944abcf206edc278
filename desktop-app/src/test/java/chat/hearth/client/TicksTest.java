package chat.hearth.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.client.store.LocalThread;
import chat.hearth.model.Receipt;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One tick is taken, two are on every other member's device, coloured ones are read by all. */
class TicksTest {

  private static final UserId ANNA = new UserId(1);
  private static final UserId BEN = new UserId(2);
  private static final UserId CLEO = new UserId(3);
  private static final ThreadId ONE = new ThreadId(11);

  @Test
  void a_direct_message_goes_with_the_other_person() {
    Ticks ticks = Ticks.of(thread(ANNA, BEN), ANNA, List.of(receipt(BEN, 7, 5)));
    assertEquals(SendState.READ, ticks.of(5));
    assertEquals(SendState.DELIVERED, ticks.of(6));
    assertEquals(SendState.DELIVERED, ticks.of(7));
    assertEquals(SendState.ACCEPTED, ticks.of(8));
  }

  @Test
  void a_group_waits_for_the_slowest() {
    Ticks ticks =
        Ticks.of(thread(ANNA, BEN, CLEO), ANNA, List.of(receipt(BEN, 9, 9), receipt(CLEO, 6, 2)));
    assertEquals(SendState.READ, ticks.of(2));
    assertEquals(SendState.DELIVERED, ticks.of(6));
    assertEquals(SendState.ACCEPTED, ticks.of(7));
  }

  @Test
  void neither_the_owner_nor_who_has_gone_counts() {
    Ticks ticks =
        Ticks.of(
            thread(ANNA, BEN),
            ANNA,
            List.of(receipt(BEN, 9, 9), receipt(ANNA, 0, 0), receipt(CLEO, 1, 1)));
    assertEquals(SendState.READ, ticks.of(9));
  }

  @Test
  void nothing_is_claimed_while_somebodys_state_is_not_known() {
    assertEquals(
        SendState.ACCEPTED,
        Ticks.of(thread(ANNA, BEN, CLEO), ANNA, List.of(receipt(BEN, 9, 9))).of(1));
    assertEquals(SendState.ACCEPTED, Ticks.of(thread(ANNA), ANNA, List.of()).of(1));
  }

  private static Receipt receipt(UserId user, long delivered, long read) {
    return new Receipt(ONE, user, delivered, read);
  }

  private static LocalThread thread(UserId... people) {
    return new LocalThread(
        ONE,
        List.of(people),
        false,
        null,
        false,
        false,
        false,
        0,
        0,
        0,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        people.length == 2,
        1,
        9,
        9,
        1,
        9,
        true);
  }
}
