package chat.hearth.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.Contact;
import chat.hearth.model.Draft;
import chat.hearth.model.EventBody;
import chat.hearth.model.Member;
import chat.hearth.model.MessageFlags;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.Receipt;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the inbox takes, what it leaves, and whom it tells. */
@Timeout(60)
class InboxTest {

  private static final ThreadId ONE = new ThreadId(11);
  private static final ThreadId TWO = new ThreadId(12);

  @TempDir private Path folder;
  private PaperDevice device;
  private Inbox inbox;
  private List<ThreadEvent> log;

  @BeforeEach
  void open() {
    device = new PaperDevice(folder);
    inbox = new Inbox(device.stores, PaperRelay.OWNER, device.announcer);
    log = new Script(new Random(4)).log(ONE, 30);
    assertTrue(
        inbox.takeOwnerRows(0, 1, OwnerRows.ofThreads(List.of(Script.row(ONE).withVersion(1)))));
  }

  @AfterEach
  void close() {
    device.close();
  }

  @Test
  void a_page_is_taken_only_where_it_ends_right_below_what_is_here() {
    inbox.takeOlder(ONE, log.subList(10, 20));
    assertEquals(log.subList(10, 20), device.here(ONE));
    inbox.takeOlder(ONE, log.subList(0, 9));
    inbox.takeOlder(ONE, log.subList(20, 30));
    inbox.takeOlder(ONE, log.subList(5, 15));
    inbox.takeOlder(ONE, List.of());
    inbox.takeOlder(TWO, List.of(log.getFirst()));
    assertEquals(log.subList(10, 20), device.here(ONE));
    inbox.takeOlder(ONE, log.subList(0, 10));
    assertEquals(log.subList(0, 20), device.here(ONE));
    assertEquals(List.of(), device.here(TWO));
  }

  @Test
  void one_frame_may_carry_several_threads_and_each_hole_is_named() {
    boolean _ =
        inbox.takeOwnerRows(1, 2, OwnerRows.ofThreads(List.of(Script.row(TWO).withVersion(2))));
    List<ThreadEvent> other = new Script(new Random(5)).log(TWO, 3);
    Set<ThreadId> holes =
        inbox.take(List.of(log.get(0), other.get(1), log.get(1), log.get(1), other.get(2)), true);
    assertEquals(Set.of(TWO), holes);
    assertEquals(log.subList(0, 2), device.here(ONE));
    assertEquals(List.of(), device.here(TWO));
    device.until(
        "told once for the run",
        () -> device.told.contains(new SyncEvent.EventsTouched(ONE, 1, 2, true)));
  }

  @Test
  void a_rename_shows_as_the_threads_title_and_an_empty_one_takes_it_away() {
    Script script = new Script(new Random(6));
    EventBody named = new EventBody.Renamed("Dinner");
    ThreadEvent first = script.next(ONE, List.of(), PaperRelay.OTHER, named);
    ThreadEvent second =
        script.next(ONE, List.of(first), PaperRelay.OTHER, new EventBody.Renamed(""));
    assertEquals(Set.of(), inbox.take(List.of(first), true));
    assertEquals("Dinner", device.local(ONE).title());
    assertEquals(Set.of(), inbox.take(List.of(second), true));
    assertEquals(null, device.local(ONE).title());
  }

  @Test
  void rows_that_do_not_follow_on_are_left_and_late_ones_change_nothing() {
    ChatThread muted = Script.row(ONE).withSettings(true, null, false, false, false).withVersion(5);
    assertFalse(inbox.takeOwnerRows(4, 5, OwnerRows.ofThreads(List.of(muted))));
    assertFalse(device.local(ONE).muted());
    assertTrue(inbox.takeOwnerRows(1, 5, OwnerRows.ofThreads(List.of(muted))));
    ChatThread late = Script.row(ONE).withVersion(3);
    Contact lateContact = new Contact(PaperRelay.OTHER, "Late", true, false, 3);
    assertTrue(
        inbox.takeOwnerRows(
            0, 3, new OwnerRows(List.of(late), List.of(lateContact), List.of(), List.of())));
    assertTrue(device.local(ONE).muted());
    assertEquals(List.of(), device.call(device.stores.people()::contacts));
    assertEquals(5L, (long) device.call(device.stores.meta()::version));
  }

  @Test
  void members_are_told_only_when_they_changed() {
    List<Member> members = List.of(new Member(PaperRelay.OTHER, Role.ADMIN, 1, 4, 2));
    inbox.takeMembers(ONE, members);
    inbox.takeMembers(ONE, members);
    inbox.takeMembers(ONE, List.of(new Member(PaperRelay.OTHER, Role.ADMIN, 1, 3, 1)));
    assertEquals(Set.of(), inbox.takeReceipts(List.of(new Receipt(ONE, PaperRelay.OTHER, 6, 6))));
    device.until("the receipt is told", () -> toldOfMembers() == 2);
    assertEquals(
        List.of(new Member(PaperRelay.OTHER, Role.ADMIN, 1, 6, 6)),
        device.call(tx -> device.stores.people().members(tx, ONE)));
  }

  @Test
  void a_draft_and_a_flag_that_changed_under_those_of_here_are_read_again_once_these_are_told() {
    ClientId cake = ClientId.parse("01a20900-de17-7f4b-9cb8-1f0eb9845cea");
    device.stores.database().run(tx -> device.stores.drafts().put(tx, ONE, "mine", null));
    OwnerRows theirs =
        new OwnerRows(
            List.of(),
            List.of(),
            List.of(new MessageFlags(ONE, cake, true, false, 4)),
            List.of(new Draft(ONE, "theirs", null, 5)));
    assertTrue(inbox.takeOwnerRows(0, 5, theirs));
    assertEquals("mine", device.call(tx -> device.stores.drafts().find(tx, ONE)).text());
    assertEquals(Map.of(ONE, Set.of(cake)), device.call(device.stores.flags()::starred));
    device.stores.database().run(tx -> device.stores.drafts().told(tx, mine()));
    assertTrue(device.call(device.stores.meta()::uncover));
    assertEquals(4L, (long) device.call(device.stores.meta()::version));
    assertTrue(inbox.takeOwnerRows(4, 5, theirs));
    assertEquals("theirs", device.call(tx -> device.stores.drafts().find(tx, ONE)).text());
    assertFalse(device.call(device.stores.meta()::uncover));
  }

  private static Draft mine() {
    return new Draft(ONE, "mine", null, 0);
  }

  @Test
  void a_row_that_changed_under_a_change_made_here_is_read_again_once_that_is_settled() {
    Request own = new Request.SetThread(ONE, null, null, null, true);
    device
        .stores
        .database()
        .run(tx -> device.stores.outbox().add(tx, ONE.value(), own, Instant.EPOCH));
    ChatThread newer = Script.row(ONE).withVersion(5);
    assertTrue(inbox.takeOwnerRows(0, 5, OwnerRows.ofThreads(List.of(newer))));
    assertTrue(device.local(ONE).archived());
    device.stores.database().run(tx -> device.stores.outbox().deleteLane(tx, ONE));
    assertTrue(device.call(device.stores.meta()::uncover));
    assertEquals(4L, (long) device.call(device.stores.meta()::version));
    assertTrue(inbox.takeOwnerRows(4, 5, OwnerRows.ofThreads(List.of(newer))));
    assertFalse(device.local(ONE).archived());
    assertFalse(device.call(device.stores.meta()::uncover));
  }

  @Test
  void a_receipt_that_comes_before_its_member_is_known_is_to_be_asked_for() {
    Receipt early = new Receipt(ONE, PaperRelay.OTHER, 6, 6);
    assertEquals(Set.of(ONE), inbox.takeReceipts(List.of(early)));
    inbox.takeMembers(ONE, List.of(new Member(PaperRelay.OTHER, Role.ADMIN, 1, 4, 2)));
    assertEquals(Set.of(), inbox.takeReceipts(List.of(early)));
  }

  private long toldOfMembers() {
    return device.told.stream().filter(SyncEvent.MembersTouched.class::isInstance).count();
  }
}
