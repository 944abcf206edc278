package chat.hearth.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.store.LocalThread;
import chat.hearth.model.ChatThread;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was missed is pulled: on connecting, on the timer, on focus, and where a push shows it. */
@Timeout(60)
class CatchUpTest {

  private static final ThreadId ONE = new ThreadId(11);
  private static final ThreadId TWO = new ThreadId(12);

  @TempDir private Path folder;
  private PaperDevice device;

  @BeforeEach
  void open() {
    device = new PaperDevice(folder);
  }

  @AfterEach
  void close() {
    device.close();
  }

  @Test
  void the_newest_page_comes_first_and_the_history_in_the_background() {
    device.thread(ONE, 1_200);
    device.comeOnline();
    device.until("all is here", () -> device.local(ONE).floorSeq() == 1);
    assertEquals(device.relay.log(ONE), device.here(ONE));
    Request.Pull first = device.relay.asked(Request.Pull.class).getFirst();
    assertEquals(List.of(1_151L, 1_200L), List.of(first.from(), first.to()));
  }

  @Test
  void the_open_thread_comes_before_newer_ones() {
    device.thread(ONE, 2);
    device.thread(TWO, 9);
    device.keeper.opened(ONE);
    device.comeOnline();
    assertEquals(
        List.of(ONE, TWO),
        device.relay.asked(Request.Pull.class).stream().map(Request.Pull::threadId).toList());
  }

  @Test
  void the_timer_pulls_what_no_push_told() {
    device.thread(ONE, 2);
    device.comeOnline();
    var _ = device.otherWrites(ONE);
    device.clock.move(Duration.ofSeconds(31));
    device.awaitLook(ONE);
    device.clock.move(Duration.ofSeconds(31));
    device.until("pulled", () -> device.here(ONE).equals(device.relay.log(ONE)));
    assertEquals(1, device.relay.dials(), "on the same line");
  }

  @Test
  void the_focus_pulls_at_once() {
    device.thread(ONE, 2);
    device.comeOnline();
    var _ = device.otherWrites(ONE);
    device.keeper.wake();
    device.until("pulled", () -> device.here(ONE).equals(device.relay.log(ONE)));
    assertEquals(1, device.relay.dials(), "on the same line");
  }

  @Test
  void a_push_that_jumps_has_the_hole_filled() {
    device.thread(ONE, 2);
    device.comeOnline();
    var _ = device.otherWrites(ONE);
    var _ = device.otherWrites(ONE);
    ThreadEvent last = device.otherWrites(ONE);
    device.relay.push(new ServerFrame.Events(List.of(last)));
    device.until("filled", () -> device.here(ONE).equals(device.relay.log(ONE)));
  }

  @Test
  void a_push_of_a_thread_that_is_not_known_brings_its_row_and_log() {
    device.comeOnline();
    device.thread(ONE, 4);
    device.relay.push(new ServerFrame.Events(List.of(device.relay.log(ONE).getLast())));
    device.until("here", () -> device.here(ONE).equals(device.relay.log(ONE)));
    assertEquals(4, device.local(ONE).unread());
  }

  @Test
  void rows_that_jump_are_read_from_where_this_copy_stands() {
    device.thread(ONE, 1);
    device.comeOnline();
    ChatThread pinned =
        device.relay.row(Script.row(ONE).withSettings(false, null, true, false, false));
    ChatThread muted =
        device.relay.row(Script.row(ONE).withSettings(true, null, true, false, false));
    device.relay.push(
        new ServerFrame.OwnerChanged(
            pinned.version(), muted.version(), OwnerRows.ofThreads(List.of(muted)), List.of()));
    device.until("both", () -> device.local(ONE).muted() && device.local(ONE).pinned());
    assertEquals(device.relay.version(), (long) device.call(device.stores.meta()::version));
  }

  @Test
  void rows_of_a_relay_that_has_forgotten_some_are_read_from_the_first() {
    device.thread(ONE, 1);
    device.stores.database().run(tx -> device.stores.meta().version(tx, 5_000));
    device.comeOnline();
    assertEquals(device.relay.log(ONE), device.here(ONE));
    assertEquals(1L, (long) device.call(device.stores.meta()::version));
  }

  @Test
  void a_thread_whose_pull_is_refused_keeps_no_other_from_coming() {
    device.thread(ONE, 60);
    device.thread(TWO, 60);
    device.keeper.opened(ONE);
    device.relay.refuse(refusingPullsOf(ONE, Long.MAX_VALUE));
    device.comeOnline();
    device.until("the other", () -> device.local(TWO).floorSeq() == 1);
    assertEquals(List.of(), device.here(ONE));
    device.relay.refuse(_ -> Optional.empty());
    device.keeper.wake();
    device.until("now it too", () -> device.here(ONE).equals(device.relay.log(ONE)));
    assertEquals(1, device.relay.dials());
  }

  @Test
  void history_that_is_refused_is_asked_for_once_a_connection() {
    device.thread(ONE, 200);
    device.thread(TWO, 200);
    device.relay.refuse(refusingPullsOf(ONE, 150));
    device.comeOnline();
    device.until("the other", () -> device.local(TWO).floorSeq() == 1);
    LocalThread stuck = device.local(ONE);
    assertEquals(151, stuck.floorSeq());
    int heads = device.relay.asked(Request.Heads.class).size();
    device.keeper.wake();
    device.until("pulled again", () -> device.relay.asked(Request.Heads.class).size() > heads);
    assertEquals(
        1,
        device.relay.asked(Request.Pull.class).stream()
            .filter(p -> p.threadId().equals(ONE) && p.to() == 150)
            .count());
    assertEquals(1, device.relay.dials());
  }

  @Test
  void who_has_left_gets_the_log_up_to_there_and_tells_no_marks() {
    device.thread(ONE, 9);
    var _ = device.relay.row(Script.row(ONE).withMembers(List.of(PaperRelay.OTHER), 5));
    device.comeOnline();
    assertEquals(device.relay.log(ONE).subList(0, 5), device.here(ONE));
    assertEquals(5, device.local(ONE).leftSeq());
    assertTrue(device.relay.asked(Request.Mark.class).isEmpty());
  }

  @Test
  void what_is_here_is_told_as_delivered_and_again_if_the_relay_could_not_keep_it() {
    device.thread(ONE, 3);
    device.relay.refuse(PaperRelay.refusing(Request.Mark.class, ProblemCode.BUSY));
    device.comeOnline();
    Request.Mark mark = new Request.Mark(ONE, 3, 0);
    device.until("told", () -> device.relay.asked(Request.Mark.class).equals(List.of(mark)));
    device.relay.refuse(_ -> Optional.empty());
    device.keeper.wake();
    device.until("again", () -> device.relay.asked(Request.Mark.class).equals(List.of(mark, mark)));
    device.until("known", () -> device.call(device.stores.threads()::untold).isEmpty());
  }

  @Test
  void an_old_message_does_not_bring_a_thread_out_of_the_archive() {
    device.thread(ONE, 3);
    var _ = device.relay.row(Script.row(ONE).withSettings(false, null, false, true, false));
    device.comeOnline();
    assertTrue(device.local(ONE).archived());
    ThreadEvent news = device.otherWrites(ONE);
    ChatThread back = device.relay.row(Script.row(ONE));
    device.relay.push(new ServerFrame.Events(List.of(news)));
    device.relay.push(
        new ServerFrame.OwnerChanged(
            back.version() - 1, back.version(), OwnerRows.ofThreads(List.of(back)), List.of()));
    device.until("back", () -> !device.local(ONE).archived());
  }

  @Test
  void a_change_that_is_on_its_way_stays_on_top_of_the_relays_row() {
    device.thread(ONE, 1);
    device.comeOnline();
    device.relay.keepSilent(Request.SetThread.class::isInstance);
    Request.SetThread mute = new Request.SetThread(ONE, true, null, null, null);
    device.stores.database().run(tx -> device.stores.threads().set(tx, mute));
    device.queue(ONE.value(), mute);
    ChatThread pinned =
        device.relay.row(Script.row(ONE).withSettings(false, null, true, false, false));
    device.relay.push(
        new ServerFrame.OwnerChanged(
            pinned.version() - 1,
            pinned.version(),
            OwnerRows.ofThreads(List.of(pinned)),
            List.of()));
    device.until("pinned elsewhere", () -> device.local(ONE).pinned());
    assertTrue(device.local(ONE).muted(), "muted here");
    assertFalse(device.local(ONE).archived());
  }

  @Test
  void a_device_that_was_away_gets_everything_and_is_told_of_the_newest_thread_first() {
    missMuch();
    device.until("all", this::allIsHere);
    List<ThreadId> newestFirst = new ArrayList<>(many());
    Collections.reverse(newestFirst);
    device.until("told of all", () -> toldOfEvents().size() >= newestFirst.size());
    assertEquals(newestFirst, toldOfEvents());
  }

  /** Told on a thread of its own, some moments after it is here. */
  private List<ThreadId> toldOfEvents() {
    return device.told.stream()
        .filter(SyncEvent.EventsTouched.class::isInstance)
        .map(e -> ((SyncEvent.EventsTouched) e).threadId())
        .toList();
  }

  @Test
  void pages_that_are_shorter_than_asked_for_leave_nothing_out() {
    device.relay.pages(7);
    missMuch();
    device.until("all", this::allIsHere);
    assertEquals(2, device.relay.dials());
  }

  @Test
  void a_line_that_breaks_amid_many_answers_is_gone_on_with_on_the_next() {
    AtomicInteger pulls = new AtomicInteger();
    device.relay.refuse(
        request -> {
          if (request instanceof Request.Pull && pulls.incrementAndGet() % 13 == 0) {
            device.relay.cut(1006);
          }
          return Optional.empty();
        });
    missMuch();
    device.until("all", this::allIsHere);
    assertTrue(device.relay.dials() > 2, "the line broke");
  }

  @Test
  void what_a_thread_got_after_its_head_was_told_comes_with_its_first_page() {
    device.thread(ONE, 1);
    device.comeOnline();
    long before = device.relay.version();
    device.thread(TWO, 3);
    ThreadHead head = device.relay.head(TWO);
    ChatThread row = device.relay.row(Script.row(TWO));
    var _ = device.otherWrites(TWO);
    var _ = device.otherWrites(TWO);
    device.relay.push(
        new ServerFrame.OwnerChanged(
            before, row.version(), OwnerRows.ofThreads(List.of(row)), List.of(head)));
    device.until("all", () -> device.local(TWO).lastSeq() == 5);
    assertEquals(device.relay.log(TWO), device.here(TWO));
  }

  @Test
  void what_is_unread_of_a_thread_that_was_begun_meanwhile_is_news() {
    ThreadId three = new ThreadId(13);
    device.thread(ONE, 3);
    device.comeOnline();
    device.relay.away(true);
    device.relay.cut(1006);
    device.until("away", () -> device.keeper.state() instanceof LinkState.Offline);
    device.thread(TWO, 3);
    device.thread(three, 3);
    var _ = device.relay.row(Script.row(three).withRead(2, 2));
    device.relay.away(false);
    device.keeper.wake();
    for (SyncEvent told :
        List.of(
            new SyncEvent.EventsTouched(ONE, 1, 3, false), // as the device was new
            new SyncEvent.EventsTouched(TWO, 1, 3, true),
            new SyncEvent.EventsTouched(three, 1, 2, false),
            new SyncEvent.EventsTouched(three, 3, 3, true))) {
      device.until(told.toString(), () -> device.told.contains(told));
    }
  }

  /** Online, then away while all threads get more, the later ones more than the earlier. */
  private void missMuch() {
    many().forEach(id -> device.thread(id, 1));
    device.comeOnline();
    device.until("begun", this::allIsHere);
    device.relay.away(true);
    device.relay.cut(1006);
    device.until("away", () -> device.keeper.state() instanceof LinkState.Offline);
    device.told.clear();
    for (ThreadId id : many()) {
      for (long i = 10; i < id.value(); i++) {
        var _ = device.otherWrites(id);
      }
    }
    device.relay.away(false);
    device.keeper.wake();
  }

  private static List<ThreadId> many() {
    return LongStream.range(20, 60).mapToObj(ThreadId::new).toList();
  }

  private boolean allIsHere() {
    return many().stream().allMatch(id -> device.here(id).equals(device.relay.log(id)));
  }

  private static Function<Request, Optional<Problem>> refusingPullsOf(ThreadId thread, long upTo) {
    return r ->
        r instanceof Request.Pull p && p.threadId().equals(thread) && p.to() <= upTo
            ? Optional.of(new Problem(ProblemCode.INTERNAL, "refused on paper"))
            : Optional.empty();
  }
}
