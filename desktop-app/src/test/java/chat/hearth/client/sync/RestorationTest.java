package chat.hearth.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A relay that comes back with a backup's data: the copy becomes true again, nothing own is lost.
 */
@Timeout(60)
class RestorationTest {

  private static final ThreadId ONE = new ThreadId(11);

  @TempDir private Path folder;
  private PaperDevice device;

  @BeforeEach
  void open() {
    device = new PaperDevice(folder);
    device.thread(ONE, 60);
    device.comeOnline();
    for (String text : List.of("own 1", "own 2")) {
      var _ = device.queue(ONE, text);
      device.keeper.outboxFilled();
      device.until("sent", () -> device.lane(ONE).isEmpty());
      var _ = device.otherWrites(ONE);
    }
    device.keeper.wake();
    device.until("all is here", this::allHere);
  }

  @AfterEach
  void close() {
    device.close();
  }

  @Test
  void own_messages_that_the_backup_lacks_are_sent_again_under_their_ids() {
    List<ThreadEvent> before = device.here(ONE);
    restore(61);
    device.until("sent again", () -> device.relay.log(ONE).size() == 62);
    device.until("all is here", () -> device.lane(ONE).isEmpty() && allHere());
    assertEquals(
        List.of(before.get(60).clientId(), before.get(62).clientId()),
        device.here(ONE).subList(60, 62).stream().map(ThreadEvent::clientId).toList());
    assertFalse(restoring());
  }

  @Test
  void what_others_wrote_meanwhile_takes_the_numbers_and_nothing_own_is_lost() {
    List<ThreadEvent> before = device.here(ONE);
    device.relay.away(true);
    device.relay.cut(1006);
    device.relay.forgetFrom(ONE, 61);
    ThreadEvent news = device.otherWrites(ONE);
    device.relay.epoch("restored");
    device.relay.away(false);
    device.keeper.wake();
    device.until("sent again", () -> device.relay.log(ONE).size() == 63);
    device.until("all is here", () -> device.lane(ONE).isEmpty() && allHere());
    assertEquals(news, device.here(ONE).get(60));
    assertEquals(
        List.of("own 1", "own 2"),
        device.here(ONE).subList(61, 63).stream()
            .map(e -> e.body() instanceof EventBody.Message m ? m.text() : "")
            .toList());
    assertEquals(before.subList(0, 60), device.here(ONE).subList(0, 60));
  }

  @Test
  void what_the_owner_did_to_messages_is_sent_again_behind_them() {
    ThreadEvent own = device.here(ONE).get(60);
    ThreadEvent old = device.here(ONE).get(10);
    EventBody edit = new EventBody.Edited(own.clientId(), "own 1, better");
    EventBody reaction = new EventBody.Reacted(old.clientId(), "👍", true);
    var _ = device.queue(ONE, edit);
    var _ = device.queue(ONE, reaction);
    device.keeper.outboxFilled();
    device.until("taken", () -> device.here(ONE).size() == 66);
    restore(61);
    device.until("sent again", () -> device.relay.log(ONE).size() == 64);
    device.until("all is here", () -> device.lane(ONE).isEmpty() && allHere());
    assertEquals(
        List.of(edit, reaction),
        device.here(ONE).subList(62, 64).stream().map(ThreadEvent::body).toList());
    assertEquals(own.clientId(), device.here(ONE).get(60).clientId());
  }

  @Test
  void what_the_owner_has_deleted_does_not_come_back() {
    ThreadEvent own = device.here(ONE).get(60);
    var _ = device.queue(ONE, new EventBody.Edited(own.clientId(), "own 1, better"));
    var _ = device.queue(ONE, new EventBody.Deleted(own.clientId()));
    device.keeper.outboxFilled();
    device.until("taken", () -> device.here(ONE).size() == 66);
    restore(61);
    device.until("sent again", () -> device.relay.log(ONE).size() == 62);
    device.until("all is here", () -> device.lane(ONE).isEmpty() && allHere());
    assertEquals(
        List.of(new EventBody.Message("own 2"), new EventBody.Deleted(own.clientId())),
        device.here(ONE).subList(60, 62).stream().map(ThreadEvent::body).toList());
  }

  @Test
  void what_others_wrote_stays_in_sight_until_they_send_it_again() {
    List<ThreadEvent> before = device.here(ONE);
    restore(61);
    device.until("sent again", () -> device.relay.log(ONE).size() == 62);
    device.until("all is here", () -> device.lane(ONE).isEmpty() && allHere());
    ThreadEvent kept = before.getLast();
    assertEquals(List.of(before.get(61).clientId(), kept.clientId()), stranded());
    ThreadEvent again =
        new ThreadEvent(ONE, 63, 63, kept.clientId(), kept.userId(), kept.createdAt(), kept.body());
    device.relay.write(again);
    device.relay.push(new ServerFrame.Events(List.of(again)));
    device.until("once", () -> device.here(ONE).equals(device.relay.log(ONE)));
    assertEquals(List.of(before.get(61).clientId()), stranded());
  }

  @Test
  void news_of_the_restored_log_do_not_take_the_place_of_what_was_lost() {
    ThreadEvent lost = device.here(ONE).getLast();
    restore(61);
    device.until("compared", () -> device.relay.log(ONE).size() == 62 && !restoring());
    for (int i = 0; i < 5; i++) {
      device.relay.push(new ServerFrame.Events(List.of(device.otherWrites(ONE))));
    }
    device.until("all is here", this::allHere);
    assertTrue(stranded().contains(lost.clientId()));
  }

  @Test
  void what_was_lost_amid_a_long_history_is_found_when_its_page_comes() {
    List<ThreadEvent> lost = device.here(ONE).subList(60, 64);
    device.relay.away(true);
    device.relay.cut(1006);
    device.relay.forgetFrom(ONE, 61);
    for (int i = 0; i < 400; i++) {
      var _ = device.otherWrites(ONE);
    }
    device.relay.epoch("restored");
    device.relay.away(false);
    device.keeper.wake();
    device.until("sent again", () -> device.relay.log(ONE).size() == 462);
    device.until("all is here", () -> device.lane(ONE).isEmpty() && allHere());
    assertEquals(
        List.of(lost.get(0).clientId(), lost.get(2).clientId()),
        device.here(ONE).subList(460, 462).stream().map(ThreadEvent::clientId).toList());
    assertEquals(List.of(lost.get(1).clientId(), lost.get(3).clientId()), stranded());
  }

  @Test
  void what_another_device_reads_meanwhile_counts_by_the_new_numbers() {
    device.stores.database().run(tx -> device.stores.threads().read(tx, ONE, 64, 64));
    device.relay.keepSilent(Request.Pull.class::isInstance);
    device.relay.refuse(PaperRelay.refusing(Request.Append.class, ProblemCode.BUSY));
    device.relay.away(true);
    device.relay.cut(1006);
    device.relay.forgetFrom(ONE, 21);
    for (int i = 0; i < 40; i++) {
      var _ = device.otherWrites(ONE);
    }
    device.relay.epoch("restored");
    device.relay.away(false);
    device.keeper.wake();
    device.until("asked", this::restoring);
    var _ = device.relay.row(Script.row(ONE).withRead(50, 50));
    device.relay.keepSilent(_ -> false);
    device.relay.cut(1006);
    device.keeper.wake();
    device.until("compared", () -> !restoring());
    device.until("all is here", this::allHere);
    assertEquals(50, device.local(ONE).readSeq());
  }

  @Test
  void what_was_read_is_not_new_again() {
    device.stores.database().run(tx -> device.stores.threads().read(tx, ONE, 64, 64));
    restore(61);
    device.until("compared", () -> device.relay.log(ONE).size() == 62 && !restoring());
    device.until("all is here", this::allHere);
    assertEquals(0, device.local(ONE).unread());
    device.relay.push(new ServerFrame.Events(List.of(device.otherWrites(ONE))));
    device.until("news", () -> device.local(ONE).unread() == 1);
  }

  @Test
  void a_message_that_was_read_before_it_was_lost_is_not_new_when_it_comes_back() {
    device.stores.database().run(tx -> device.stores.threads().read(tx, ONE, 64, 64));
    ThreadEvent kept = device.here(ONE).getLast();
    restore(61);
    device.until("compared", () -> device.relay.log(ONE).size() == 62 && !restoring());
    device.until("all is here", this::allHere);
    ThreadEvent again =
        new ThreadEvent(ONE, 63, 63, kept.clientId(), kept.userId(), kept.createdAt(), kept.body());
    device.relay.write(again);
    device.relay.push(new ServerFrame.Events(List.of(again)));
    device.until("once", () -> device.here(ONE).equals(device.relay.log(ONE)));
    assertEquals(0, device.local(ONE).unread());
  }

  @Test
  void what_was_read_and_came_back_before_this_device_is_not_new() {
    device.stores.database().run(tx -> device.stores.threads().read(tx, ONE, 64, 64));
    List<ThreadEvent> lost = device.here(ONE);
    device.relay.refuse(PaperRelay.refusing(Request.Append.class, ProblemCode.BUSY));
    device.relay.away(true);
    device.relay.cut(1006);
    device.relay.forgetFrom(ONE, 61);
    device.relay.write(at(61, lost.get(63)));
    device.relay.write(at(62, lost.get(61)));
    device.relay.epoch("restored");
    device.relay.away(false);
    device.keeper.wake();
    device.until("compared", () -> !restoring() && allHere());
    assertEquals(0, device.local(ONE).unread());
  }

  @Test
  void what_was_read_is_not_new_when_it_comes_back_behind_something_that_is_no_message() {
    device.stores.database().run(tx -> device.stores.threads().read(tx, ONE, 64, 64));
    ThreadEvent kept = device.here(ONE).getLast();
    restore(61);
    device.until("compared", () -> device.relay.log(ONE).size() == 62 && !restoring());
    device.until("all is here", this::allHere);
    ThreadEvent last = device.here(ONE).getLast();
    ThreadEvent renamed =
        new ThreadEvent(
            ONE,
            63,
            62,
            ClientId.mint(Clock.systemUTC(), new Random()),
            kept.userId(),
            last.createdAt(),
            new EventBody.Renamed("Named anew"));
    ThreadEvent again =
        new ThreadEvent(ONE, 64, 63, kept.clientId(), kept.userId(), kept.createdAt(), kept.body());
    device.relay.write(renamed);
    device.relay.write(again);
    device.relay.push(new ServerFrame.Events(List.of(renamed, again)));
    device.until("once", () -> device.here(ONE).equals(device.relay.log(ONE)));
    assertEquals(0, device.local(ONE).unread());
  }

  private static ThreadEvent at(long seq, ThreadEvent e) {
    return new ThreadEvent(
        e.threadId(), seq, seq, e.clientId(), e.userId(), e.createdAt(), e.body());
  }

  @Test
  void a_setting_that_is_newer_than_the_backup_stays_and_the_relay_is_told() {
    device
        .stores
        .database()
        .run(
            tx ->
                device
                    .stores
                    .threads()
                    .set(tx, new Request.SetThread(ONE, true, "Mine", null, null)));
    restore(61);
    device.until("told", () -> !device.relay.asked(Request.SetThread.class).isEmpty());
    Request.SetThread told = device.relay.asked(Request.SetThread.class).getFirst();
    assertEquals("Mine", told.nickname());
    assertEquals(true, told.muted());
  }

  @Test
  void a_thread_that_the_backup_does_not_know_stays_in_sight_and_takes_no_more() {
    List<ThreadEvent> before = device.here(ONE);
    device.relay.away(true);
    device.relay.cut(1006);
    device.relay.forget(ONE);
    device.relay.epoch("restored");
    var _ = device.queue(ONE, "written meanwhile");
    device.relay.away(false);
    device.keeper.wake();
    device.until("compared", () -> stranded().size() == before.size() + 1);
    assertTrue(device.local(ONE).leftSeq() > 0);
    assertTrue(device.lane(ONE).isEmpty());
    assertTrue(
        device.relay.asked(Request.Append.class).stream()
            .map(Request.Append::body)
            .noneMatch(new EventBody.Message("written meanwhile")::equals));
  }

  @Test
  void a_thread_that_comes_back_is_told_what_the_owner_wrote_in_it() {
    device.relay.away(true);
    device.relay.cut(1006);
    device.relay.forget(ONE);
    device.relay.epoch("restored");
    device.relay.away(false);
    device.keeper.wake();
    device.until("compared", () -> device.local(ONE).leftSeq() > 0);
    device.thread(ONE, 1);
    device.keeper.wake();
    device.until("sent again", () -> device.relay.log(ONE).size() == 3);
    assertEquals(0, device.local(ONE).leftSeq());
  }

  @Test
  void what_the_owner_set_stays_where_a_thread_is_started_again() {
    Request.SetThread mine = new Request.SetThread(ONE, true, "Mine", true, null);
    device.stores.database().run(tx -> device.stores.threads().set(tx, mine));
    device.relay.away(true);
    device.relay.cut(1006);
    device.relay.forget(ONE);
    device.relay.epoch("restored");
    device.relay.away(false);
    device.keeper.wake();
    device.until("compared", () -> device.local(ONE).leftSeq() > 0);
    startAgain();
    device.until("told", () -> !device.relay.asked(Request.SetThread.class).isEmpty());
    Request.SetThread told = device.relay.asked(Request.SetThread.class).getFirst();
    assertEquals("Mine", told.nickname());
    assertEquals(true, told.muted());
    assertEquals(true, told.pinned());
  }

  /** Its first owner has started it again, later than it was started first. */
  private void startAgain() {
    device.thread(ONE, 1);
    var _ = device.relay.row(Script.row(ONE, PaperRelay.NOON.plusSeconds(600)));
    device.keeper.wake();
  }

  @Test
  void a_backup_that_lacks_nothing_changes_nothing() {
    List<ThreadEvent> before = device.here(ONE);
    int sent = device.relay.asked(Request.Append.class).size();
    device.told.clear();
    restore(65);
    device.until("compared", () -> !restoring());
    device.until("all is here", this::allHere);
    assertEquals(before, device.here(ONE));
    assertEquals(sent, device.relay.asked(Request.Append.class).size());
    SyncEvent again = new SyncEvent.EventsTouched(ONE, 15, 64, false);
    device.until("told, but not as news", () -> device.told.contains(again));
  }

  @Test
  void the_list_is_never_empty_meanwhile() {
    device.relay.keepSilent(Request.Sync.class::isInstance);
    restore(61);
    device.until("greeted", this::restoring);
    assertEquals(64, device.here(ONE).size());
    assertEquals(1, device.call(device.stores.threads()::all).size());
    assertTrue(device.local(ONE).started());
  }

  private void restore(long lostFrom) {
    device.relay.away(true);
    device.relay.cut(1006);
    device.relay.forgetFrom(ONE, lostFrom);
    device.relay.epoch("restored");
    device.relay.away(false);
    device.keeper.wake();
  }

  private List<ClientId> stranded() {
    return device.call(tx -> device.stores.stranded().after(tx, ONE, 0, Long.MAX_VALUE)).stream()
        .map(s -> s.event().clientId())
        .toList();
  }

  private boolean restoring() {
    return device.call(device.stores.meta()::restoring);
  }

  private boolean allHere() {
    List<ThreadEvent> log = device.relay.log(ONE);
    List<ThreadEvent> here = device.here(ONE);
    return device.local(ONE).floorSeq() == 1
        && device.local(ONE).lastSeq() == log.size()
        && here.subList(0, Math.min(log.size(), here.size())).equals(log);
  }
}
