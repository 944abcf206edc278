package chat.hearth.relay.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.Presence.State;
import chat.hearth.model.UserId;
import chat.hearth.relay.delivery.PaperDevice;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.ServerFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PresenceBoardTest {

  private static final UserId ANNA = new UserId(1);
  private static final UserId BEN = new UserId(2);
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final FrameCodec codec = new FrameCodec();
  private final ManualClock clock = new ManualClock();
  private final ArrayDeque<Runnable> later = new ArrayDeque<>();
  private final Set<List<UserId>> blocks = new HashSet<>();
  private final PaperDevice annas = new PaperDevice(1, 10);
  private final PaperDevice bens = new PaperDevice(2, 20);
  private final PaperDevice bensLaptop = new PaperDevice(2, 21);
  private final PresenceBoard board =
      new PresenceBoard(
          codec,
          PresenceBoardTest::people,
          (owner, person) -> blocks.contains(List.of(owner, person)),
          _ -> Optional.of(LONG_AGO),
          clock,
          later::add);

  private static List<Person> people(Collection<UserId> ids, Function<UserId, Presence> presence) {
    return ids.stream().map(id -> new Person(id, "u" + id, "U" + id, presence.apply(id))).toList();
  }

  /** The moment is over in which changes gather; what Anna's device is told then. */
  private List<Presence> told() throws BadFrameException {
    while (!later.isEmpty()) {
      later.remove().run();
    }
    List<Presence> told = new ArrayList<>();
    for (String line : annas.lines()) {
      ServerFrame.People frame = (ServerFrame.People) codec.decodeServer(line);
      frame.people().forEach(person -> told.add(person.presence()));
    }
    annas.clear();
    return told;
  }

  private Seat watching() {
    Seat seat = board.enter(annas);
    seat.watch(List.of(BEN));
    return seat;
  }

  @Test
  void who_asks_while_leaving_is_not_kept() throws Exception {
    Seat seat = board.enter(annas);
    seat.close();
    seat.watch(List.of(BEN));
    board.enter(bens);
    assertEquals(List.of(), told());
  }

  @Test
  void nobody_is_here_and_was_last_seen_as_kept() {
    assertEquals(new Presence(State.OFFLINE, LONG_AGO, 0), board.seenBy(ANNA, BEN));
  }

  @Test
  void coming_leaving_and_coming_again_in_a_moment_is_told_once() throws Exception {
    watching();
    Seat seat = board.enter(bens);
    seat.close();
    board.enter(bensLaptop);
    assertEquals(1, later.size());
    assertEquals(List.of(new Presence(State.ONLINE, clock.instant(), 1)), told());
  }

  @Test
  void a_state_begins_when_it_changed_and_devices_are_counted() throws Exception {
    watching();
    Instant began = clock.instant();
    Seat desk = board.enter(bens);
    clock.advance(Duration.ofMinutes(5));
    Seat laptop = board.enter(bensLaptop);
    assertEquals(List.of(new Presence(State.ONLINE, began, 2)), told());
    desk.activity(false);
    assertEquals(List.of(), told());
    clock.advance(Duration.ofMinutes(5));
    laptop.activity(false);
    Instant away = clock.instant();
    assertEquals(List.of(new Presence(State.AWAY, away, 2)), told());
    clock.advance(Duration.ofMinutes(1));
    desk.close();
    assertEquals(List.of(new Presence(State.AWAY, away, 1)), told());
    laptop.close();
    assertEquals(List.of(new Presence(State.OFFLINE, clock.instant(), 0)), told());
  }

  @Test
  void who_is_blocked_hears_of_the_block_and_of_nothing_after_it() throws Exception {
    watching();
    Seat desk = board.enter(bens);
    told();
    blocks.add(List.of(BEN, ANNA));
    board.blocked(BEN, ANNA);
    assertEquals(List.of(Presence.HIDDEN), told());
    desk.activity(false);
    desk.close();
    board.enter(bensLaptop);
    assertEquals(List.of(), told());
    assertEquals(Presence.HIDDEN, board.seenBy(ANNA, BEN));
    blocks.clear();
    board.blocked(BEN, ANNA);
    assertEquals(State.ONLINE, told().getFirst().state());
  }

  @Test
  void a_watch_ends_with_the_next_one_and_with_the_seat() throws Exception {
    Seat seat = watching();
    seat.watch(List.of(ANNA));
    board.enter(bens);
    assertEquals(List.of(), told());
    seat.watch(List.of(BEN));
    board.renamed(BEN);
    assertEquals(1, told().size());
    seat.close();
    seat.close();
    board.renamed(BEN);
    assertEquals(List.of(), told());
    assertEquals(0, later.size());
  }

  @Test
  void news_for_who_has_gone_meanwhile_is_dropped() throws Exception {
    Seat seat = watching();
    board.enter(bens);
    seat.close();
    assertEquals(List.of(), told());
  }

  @Test
  void the_same_device_on_two_connections_is_one_device() {
    board.enter(bens);
    Seat again = board.enter(new PaperDevice(2, 20));
    assertEquals(1, board.presence(BEN).devices());
    again.close();
    assertEquals(State.ONLINE, board.presence(BEN).state());
  }
}
