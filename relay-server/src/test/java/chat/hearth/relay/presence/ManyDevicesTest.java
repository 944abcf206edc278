package chat.hearth.relay.presence;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.Presence.State;
import chat.hearth.model.UserId;
import chat.hearth.relay.delivery.PaperDevice;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.relay.store.Together;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.ServerFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many people on many devices, in every order. */
@Timeout(60)
class ManyDevicesTest {

  private static final UserId ANNA = new UserId(1);
  private static final UserId BEN = new UserId(2);

  private final FrameCodec codec = new FrameCodec();
  private final ManualClock clock = new ManualClock();
  private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
  private final Set<List<UserId>> blocks = ConcurrentHashMap.newKeySet();
  private final Map<UserId, Instant> kept = new ConcurrentHashMap<>();
  private final PresenceBoard board =
      new PresenceBoard(
          codec,
          ManyDevicesTest::people,
          (owner, person) -> blocks.contains(List.of(owner, person)),
          user -> Optional.ofNullable(kept.get(user)),
          clock,
          later::add);

  private static List<Person> people(Collection<UserId> ids, Function<UserId, Presence> presence) {
    return ids.stream()
        .filter(id -> id.value() < 1000)
        .map(id -> new Person(id, "u" + id, "U" + id, presence.apply(id)))
        .toList();
  }

  private void gather() {
    for (Runnable task = later.poll(); task != null; task = later.poll()) {
      task.run();
    }
  }

  /** What a device was told of each person last. */
  private Map<UserId, Presence> told(PaperDevice device) throws BadFrameException {
    Map<UserId, Presence> last = new HashMap<>();
    for (String line : device.lines()) {
      ServerFrame.People frame = (ServerFrame.People) codec.decodeServer(line);
      frame.people().forEach(p -> last.put(p.userId(), p.presence()));
    }
    return last;
  }

  private Presence told(PaperDevice device, UserId person) throws BadFrameException {
    return Objects.requireNonNull(told(device).get(person), "not told");
  }

  private static PaperDevice device(UserId user, long number) {
    return new PaperDevice(user.value(), number);
  }

  @Test
  void one_device_in_use_is_enough_and_the_last_one_to_rest_makes_away() {
    Seat desk = board.enter(device(BEN, 20));
    Seat laptop = board.enter(device(BEN, 21));
    Seat phone = board.enter(device(BEN, 22));
    Instant came = clock.instant();
    clock.advance(Duration.ofMinutes(10));
    desk.activity(false);
    phone.activity(false);
    assertEquals(new Presence(State.ONLINE, came, 3), board.presence(BEN));
    clock.advance(Duration.ofMinutes(3));
    laptop.activity(false);
    Instant rested = clock.instant();
    assertEquals(new Presence(State.AWAY, rested, 3), board.presence(BEN));
    clock.advance(Duration.ofMinutes(1));
    laptop.activity(false);
    assertEquals(rested, board.presence(BEN).since(), "said twice, begun once");
    desk.close();
    assertEquals(new Presence(State.AWAY, rested, 2), board.presence(BEN));
    phone.activity(true);
    assertEquals(new Presence(State.ONLINE, clock.instant(), 2), board.presence(BEN));
  }

  @Test
  void when_the_device_in_use_goes_those_that_rest_are_away_since_then() {
    Seat desk = board.enter(device(BEN, 20));
    Seat laptop = board.enter(device(BEN, 21));
    laptop.activity(false);
    clock.advance(Duration.ofHours(1));
    desk.close();
    assertEquals(new Presence(State.AWAY, clock.instant(), 1), board.presence(BEN));
  }

  @Test
  void a_device_that_comes_back_counts_as_used() {
    Seat desk = board.enter(device(BEN, 20));
    desk.activity(false);
    desk.close();
    board.enter(device(BEN, 20));
    assertEquals(State.ONLINE, board.presence(BEN).state());
  }

  @Test
  void last_seen_is_when_the_last_device_went_and_before_that_what_was_kept() {
    kept.put(BEN, Instant.parse("2026-01-01T00:00:00Z"));
    assertEquals(kept.get(BEN), board.presence(BEN).since());
    assertEquals(Presence.HIDDEN, board.presence(new UserId(3)), "never here");
    Seat desk = board.enter(device(BEN, 20));
    Seat laptop = board.enter(device(BEN, 21));
    clock.advance(Duration.ofMinutes(1));
    desk.close();
    clock.advance(Duration.ofMinutes(1));
    laptop.close();
    Instant went = clock.instant();
    clock.advance(Duration.ofMinutes(1));
    assertEquals(new Presence(State.OFFLINE, went, 0), board.presence(BEN));
    desk.close();
    assertEquals(went, board.presence(BEN).since(), "a second close is none");
  }

  @Test
  void a_seat_that_is_closed_moves_nothing_any_more() {
    Seat desk = board.enter(device(BEN, 20));
    desk.close();
    desk.activity(true);
    desk.activity(false);
    assertEquals(State.OFFLINE, board.presence(BEN).state());
  }

  @Test
  void everybody_who_watches_is_told_once_for_many_people() throws Exception {
    PaperDevice one = device(ANNA, 10);
    PaperDevice two = device(new UserId(3), 30);
    List<UserId> all = LongStream.rangeClosed(100, 150).mapToObj(UserId::new).toList();
    board.enter(one).watch(all);
    board.enter(two).watch(all.subList(0, 10));
    for (UserId user : all) {
      board.enter(device(user, user.value()));
    }
    gather();
    assertEquals(1, one.lines().size(), "one frame");
    assertEquals(51, told(one).size());
    assertEquals(10, told(two).size());
  }

  @Test
  void people_who_are_not_there_are_watched_without_a_word() {
    PaperDevice annas = device(ANNA, 10);
    UserId nobody = new UserId(5_000);
    board.enter(annas).watch(List.of(nobody));
    board.renamed(nobody);
    gather();
    assertEquals(List.of(), annas.lines());
  }

  @Test
  void one_may_watch_oneself_and_see_ones_other_devices() throws Exception {
    PaperDevice annas = device(ANNA, 10);
    board.enter(annas).watch(List.of(ANNA));
    board.enter(device(ANNA, 11));
    gather();
    assertEquals(2, told(annas, ANNA).devices());
  }

  @Test
  void a_block_hides_from_one_and_not_from_another() throws Exception {
    UserId cleo = new UserId(3);
    PaperDevice annas = device(ANNA, 10);
    PaperDevice cleos = device(cleo, 30);
    board.enter(annas).watch(List.of(BEN));
    board.enter(cleos).watch(List.of(BEN));
    blocks.add(List.of(BEN, ANNA));
    Seat bens = board.enter(device(BEN, 20));
    board.renamed(BEN);
    gather();
    assertEquals(Presence.HIDDEN, told(annas).get(BEN), "a name is no secret, presence is");
    assertEquals(State.ONLINE, told(cleos, BEN).state());
    board.blocked(BEN, cleo);
    bens.close();
    gather();
    assertEquals(State.OFFLINE, told(cleos, BEN).state());
  }

  @Test
  void nobody_hears_an_older_state_after_a_newer_one() throws Exception {
    CountDownLatch looked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    PresenceBoard slow =
        new PresenceBoard(
            codec,
            (ids, presence) -> {
              List<Person> found = people(ids, presence);
              looked.countDown();
              awaitQuietly(go);
              return found;
            },
            (owner, person) -> false,
            user -> Optional.empty(),
            clock,
            later::add);
    PaperDevice annas = device(ANNA, 10);
    slow.enter(annas).watch(List.of(BEN));
    Seat bens = slow.enter(device(BEN, 20));
    Thread first = Thread.ofVirtual().start(this::gather);
    looked.await();
    bens.activity(false);
    Thread second = Thread.ofPlatform().start(this::gather);
    await().until(() -> second.getState() == Thread.State.WAITING);
    go.countDown();
    first.join();
    second.join();
    assertEquals(2, annas.lines().size());
    assertEquals(State.AWAY, told(annas, BEN).state());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatever_happens_at_once_the_board_and_what_was_told_agree_in_the_end() throws Exception {
    PaperDevice annas = device(ANNA, 10);
    List<UserId> all = LongStream.rangeClosed(100, 107).mapToObj(UserId::new).toList();
    board.enter(annas).watch(all);
    Together.run(all.stream().<Runnable>map(user -> () -> live(user)).toList());
    gather();
    Map<UserId, Presence> told = told(annas);
    for (UserId user : all) {
      assertEquals(board.presence(user), told.get(user), "user " + user);
    }
    assertTrue(told.values().stream().anyMatch(p -> p.state() != State.OFFLINE));
  }

  /** Devices of one person come, rest, are used and go; some stay in the end. */
  private void live(UserId user) {
    Random random = new Random(user.value());
    List<Seat> here = new ArrayList<>();
    for (int step = 0; step < 400; step++) {
      if (here.isEmpty() || random.nextInt(4) == 0) {
        here.add(board.enter(device(user, user.value() * 1000 + step)));
      } else if (random.nextInt(3) == 0) {
        here.remove(random.nextInt(here.size())).close();
      } else {
        here.get(random.nextInt(here.size())).activity(random.nextBoolean());
      }
      if (step % 50 == 0) {
        gather();
      }
    }
  }
}
