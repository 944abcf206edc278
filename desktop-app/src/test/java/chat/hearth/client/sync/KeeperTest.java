package chat.hearth.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The connection comes back by itself, waits longer each time, and ends only for good reasons. */
@Timeout(60)
class KeeperTest {

  private static final ThreadId ONE = new ThreadId(11);

  @TempDir private Path folder;
  private PaperDevice device;

  @BeforeEach
  void open() {
    device = new PaperDevice(folder);
    device.thread(ONE, 3);
  }

  @AfterEach
  void close() {
    device.close();
  }

  @Test
  void a_start_without_a_relay_waits_and_says_until_when() {
    device.relay.away(true);
    device.chance.high(true);
    device.keeper.start();
    device.until("waits longer", () -> waits().contains(Duration.ofSeconds(1)));
    assertEquals(PaperRelay.NOON, offline().getFirst().since());
    assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)), waits().subList(0, 2));
  }

  @Test
  void a_relay_that_takes_the_line_and_never_says_a_word_is_given_up_and_tried_again() {
    device.relay.keepSilent(_ -> true);
    device.keeper.start();
    device.until("given up", () -> device.keeper.state() instanceof LinkState.Offline);
    assertFalse(device.relay.connected(), "the line is closed");
    device.relay.keepSilent(_ -> false);
    device.awaitOnline();
  }

  @Test
  void it_tries_again_by_itself_until_the_relay_is_back() {
    device.relay.away(true);
    device.keeper.start();
    device.until("three tries", () -> device.relay.dials() >= 3);
    device.relay.away(false);
    device.awaitOnline();
    assertEquals(device.relay.log(ONE), device.here(ONE));
  }

  @Test
  void waking_tries_at_once_and_begins_with_short_waits_again() {
    device.relay.away(true);
    device.chance.high(true);
    device.keeper.start();
    device.until("waits for 2 s", () -> waits().contains(Duration.ofSeconds(2)));
    int before = device.relay.dials();
    device.keeper.wake();
    device.until("tried", () -> device.relay.dials() > before);
    device.until("short again", () -> last(waits()).equals(Duration.ofMillis(500)));
    device.relay.away(false);
    device.keeper.wake();
    device.awaitOnline();
  }

  @Test
  void a_cut_line_is_connected_again_and_what_was_missed_comes() {
    device.comeOnline();
    var _ = device.otherWrites(ONE);
    device.relay.cut(1006);
    device.until("all is here", () -> device.here(ONE).equals(device.relay.log(ONE)));
    assertTrue(device.told.stream().anyMatch(KeeperTest::isOffline));
  }

  @Test
  void a_void_token_ends_it_for_good() {
    device.relay.refuse(PaperRelay.refusing(Request.Resume.class, ProblemCode.BAD_CREDENTIALS));
    device.keeper.start();
    device.until("over", () -> device.keeper.state() instanceof LinkState.SignedOut);
    device.keeper.wake();
    device.close();
    assertEquals(1, device.relay.dials());
    assertInstanceOf(LinkState.SignedOut.class, device.keeper.state());
  }

  @Test
  void being_revoked_while_connected_ends_it_for_good() {
    device.comeOnline();
    device.relay.cut(4003);
    device.until("over", () -> device.keeper.state() instanceof LinkState.SignedOut);
    assertEquals(1, device.relay.dials());
    assertEquals(Optional.empty(), device.keeper.link());
    assertEquals(device.relay.log(ONE), device.here(ONE), "what is here stays");
  }

  @Test
  void no_common_version_ends_it_for_good() {
    device.relay.refuse(PaperRelay.refusing(Request.Hello.class, ProblemCode.BAD_VERSION));
    device.keeper.start();
    device.until("over", () -> device.keeper.state() instanceof LinkState.BadVersion);
    assertEquals(1, device.relay.dials());
  }

  @Test
  void another_key_stops_it_and_it_goes_on_when_the_right_one_is_back() {
    device.relay.stranger(true);
    device.keeper.start();
    device.until("stopped", () -> device.keeper.state() instanceof LinkState.WrongKey);
    LinkState stopped = device.keeper.state();
    device.keeper.wake();
    device.until("another try", () -> device.relay.dials() == 2);
    assertEquals(stopped, device.keeper.state(), "nothing moves on the screen");
    assertEquals(List.of(), device.relay.asked(), "nothing was said");
    device.relay.stranger(false);
    device.keeper.wake();
    device.awaitOnline();
    assertEquals(device.relay.log(ONE), device.here(ONE));
  }

  @Test
  void a_relay_that_is_busy_or_ill_is_tried_again() {
    device.relay.refuse(PaperRelay.refusing(Request.Sync.class, ProblemCode.INTERNAL));
    device.keeper.start();
    device.until("two tries", () -> device.relay.dials() >= 2);
    device.relay.refuse(_ -> Optional.empty());
    device.awaitOnline();
  }

  @Test
  void a_fault_on_this_side_is_tried_again_too() {
    device.relay.refuse(
        request -> {
          if (request instanceof Request.Watch) {
            throw new IllegalStateException("a fault nobody thought of");
          }
          return Optional.empty();
        });
    device.keeper.start();
    device.until("two tries", () -> device.relay.dials() >= 2);
    device.relay.refuse(_ -> Optional.empty());
    device.awaitOnline();
  }

  @Test
  void after_the_machine_slept_the_line_is_made_anew_at_once() {
    device.comeOnline();
    var _ = device.otherWrites(ONE);
    device.clock.move(Duration.ofHours(8));
    device.until("all is here", () -> device.here(ONE).equals(device.relay.log(ONE)));
    assertEquals(2, device.relay.dials());
  }

  @Test
  void the_relay_hears_whether_the_owner_is_there() {
    device.keeper.active(false);
    device.comeOnline();
    device.until("away", () -> activity().equals(List.of(false)));
    device.keeper.active(true);
    device.until("back", () -> activity().equals(List.of(false, true)));
  }

  @Test
  void a_device_that_was_cut_while_idle_comes_back_when_it_is_used() {
    device.comeOnline();
    device.relay.cut(4009);
    device.until("offline", () -> device.keeper.state() instanceof LinkState.Offline);
    LinkState.Offline idle = assertInstanceOf(LinkState.Offline.class, device.keeper.state());
    assertEquals(PaperRelay.NOON.plusSeconds(60), idle.nextTry());
    device.keeper.active(true);
    device.awaitOnline();
  }

  @Test
  void presence_is_forgotten_without_a_connection() {
    device.comeOnline();
    device.relay.push(
        new ServerFrame.People(
            List.of(
                new Person(
                    PaperRelay.OTHER,
                    "ben",
                    "Ben",
                    new Presence(Presence.State.ONLINE, null, 1)))));
    device.until("online", () -> device.keeper.roster().presence(PaperRelay.OTHER) != null);
    device.relay.away(true);
    device.relay.cut(1006);
    device.until("unknown", () -> device.keeper.roster().presence(PaperRelay.OTHER) == null);
  }

  @Test
  void closing_ends_its_threads_in_every_state() {
    device.relay.keepSilent(Request.Resume.class::isInstance);
    device.keeper.start();
    device.until("in the middle", () -> !device.relay.asked(Request.Resume.class).isEmpty());
    device.keeper.close();
    device.keeper.close();
    assertFalse(device.keeper.state() instanceof LinkState.Online);
    assertEquals(1, device.relay.dials());
    device.until("the line is closed", () -> !device.relay.connected());
  }

  /** The waits that were announced so far. */
  private List<LinkState.Offline> offline() {
    return device.told.stream()
        .filter(KeeperTest::isOffline)
        .map(e -> (LinkState.Offline) ((SyncEvent.StateMoved) e).state())
        .toList();
  }

  private List<Duration> waits() {
    return offline().stream().map(o -> Duration.between(PaperRelay.NOON, o.nextTry())).toList();
  }

  private static Duration last(List<Duration> waits) {
    return waits.isEmpty() ? Duration.ZERO : waits.getLast();
  }

  private static boolean isOffline(SyncEvent event) {
    return event instanceof SyncEvent.StateMoved moved
        && moved.state() instanceof LinkState.Offline;
  }

  private List<Boolean> activity() {
    return device.relay.asked(Request.Activity.class).stream()
        .map(Request.Activity::active)
        .toList();
  }
}
