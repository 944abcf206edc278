package chat.hearth.relay.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.FullDisk;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Requests in their order, too many of them, and what a device hears when the relay can't. */
@Timeout(60)
class SessionWorkTest {

  private static final ThreadId THREAD = new ThreadId(11);

  private final Random random = new Random(5);
  private FullDisk disk;
  private SessionDesk desk;
  private Caller anna;
  private UserId ben;

  @BeforeEach
  void open(@TempDir Path folder) {
    disk = new FullDisk(folder);
    desk = new SessionDesk(Database.open(disk.dialect(), new ManualClock()));
    Caller other = desk.connect();
    ben = other.register("ben").userId();
    other.session.closed();
    anna = desk.connect();
    anna.register("anna");
  }

  @AfterEach
  void close() {
    disk.free();
    desk.close();
  }

  private Request.Append append(EventBody body) {
    return new Request.Append(THREAD, ClientId.mint(Clock.systemUTC(), random), body);
  }

  @Test
  void requests_are_carried_out_in_their_order() {
    desk.hold();
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ids.add(anna.send(new Request.SetProfile("Name " + i)));
    }
    ids.add(anna.send(new Request.Directory("name 49")));
    desk.release();
    List<Long> answered =
        anna.line.frames(ServerFrame.Answer.class).stream()
            .map(ServerFrame.Answer::re)
            .filter(ids::contains)
            .toList();
    assertEquals(ids, answered);
    Reply.People found = (Reply.People) ((ServerFrame.Answer) anna.outcome(ids.getLast())).reply();
    assertEquals(1, found.people().size(), "the last name stands");
  }

  @Test
  void of_more_than_may_wait_the_next_is_refused_by_its_id_and_the_others_are_answered() {
    desk.hold();
    List<Long> waiting = new ArrayList<>();
    for (int i = 0; i < 512; i++) {
      waiting.add(anna.send(new Request.Devices()));
    }
    Problem busy = anna.refused(ProblemCode.BUSY, new Request.Devices());
    assertEquals(1000, busy.retryAfterMillis());
    anna.session.received("no frame at all");
    assertEquals(
        ProblemCode.BUSY,
        anna.line.frames(ServerFrame.Refused.class).getLast().problem().code(),
        "what can't be taken is not even judged");
    desk.release();
    for (long id : waiting) {
      assertInstanceOf(ServerFrame.Answer.class, anna.outcome(id));
    }
    anna.answer(new Request.Devices());
  }

  @Test
  void while_the_device_does_not_read_its_requests_wait() {
    desk.onOtherThreads();
    anna.line.crowd();
    long id = anna.send(new Request.Devices());
    await().until(anna.line::isWaitedFor);
    assertTrue(anna.find(id).isEmpty());
    anna.line.read();
    assertInstanceOf(ServerFrame.Answer.class, anna.outcome(id));
  }

  @Test
  void a_message_needs_no_other_thread_and_waits_for_the_requests_before_it() {
    anna.answer(append(new EventBody.Started(List.of(ben), null)));
    desk.hold();
    anna.answer(append(new EventBody.Message("at once")));
    long before = anna.send(new Request.SetProfile("Anna B."));
    long after = anna.send(append(new EventBody.Message("after the name")));
    assertTrue(anna.find(before).isEmpty() && anna.find(after).isEmpty());
    desk.release();
    assertInstanceOf(ServerFrame.Answer.class, anna.outcome(before));
    assertInstanceOf(ServerFrame.Answer.class, anna.outcome(after));
  }

  @Test
  void a_line_that_writes_by_itself_does_so_on_the_thread_of_the_request() {
    desk.onOtherThreads();
    List<String> done = new CopyOnWriteArrayList<>();
    anna.line.onFrame(
        _ -> {
          desk.writers.execute(() -> done.add("written"));
          done.add("answered");
        });
    anna.answer(new Request.Devices());
    await().until(() -> done.size() == 2);
    assertEquals(List.of("answered", "written"), done);
    assertEquals(0, desk.otherWriters.get());
  }

  @Test
  void a_device_that_does_not_read_holds_up_its_messages_and_nobody_elses_thread() {
    anna.answer(append(new EventBody.Started(List.of(ben), null)));
    desk.onOtherThreads();
    anna.line.crowd();
    long id = anna.send(append(new EventBody.Message("later")));
    await().until(anna.line::isWaitedFor);
    assertTrue(anna.find(id).isEmpty());
    anna.line.read();
    assertInstanceOf(ServerFrame.Answer.class, anna.outcome(id));
  }

  @Test
  void a_device_hears_its_own_events_and_is_answered_after_the_commit() {
    anna.answer(append(new EventBody.Started(List.of(ben), "Lunch")));
    Reply.Accepted said =
        assertInstanceOf(Reply.Accepted.class, anna.answer(append(new EventBody.Message("hello"))));
    assertEquals(2, said.seq());
    await()
        .until(
            () ->
                anna.line.frames(ServerFrame.Events.class).stream()
                    .flatMap(f -> f.events().stream())
                    .anyMatch(e -> e.seq() == 2));
    Reply.Page page = (Reply.Page) anna.answer(new Request.Pull(THREAD, 1, 9));
    assertEquals(2, page.events().size());
  }

  @Test
  void a_full_disk_is_told_and_heals() {
    anna.answer(append(new EventBody.Started(List.of(ben), null)));
    disk.fill();
    Problem full = anna.refused(ProblemCode.STORAGE_FULL, new Request.SetProfile("Anna B."));
    assertTrue(full.code().retryable());
    Request.Append message = append(new EventBody.Message("later"));
    anna.refused(ProblemCode.STORAGE_FULL, message);
    disk.free();
    anna.answer(new Request.SetProfile("Anna B."));
    assertEquals(2, ((Reply.Accepted) anna.answer(message)).seq(), "the same message again");
    assertFalse(anna.line.isClosed());
  }

  @Test
  void when_the_data_is_gone_a_device_hears_one_sentence_and_stays() {
    desk.loseData();
    for (Request request :
        List.of(
            new Request.Devices(),
            new Request.Sync(0),
            new Request.Directory(""),
            append(new EventBody.Message("hello")))) {
      Problem problem = anna.refused(ProblemCode.INTERNAL, request);
      String text = problem.text();
      assertFalse(text.contains("Exception") || text.contains("/"), text);
      assertTrue(problem.code().retryable());
    }
    assertFalse(anna.line.isClosed());
    anna.session.closed();
    assertEquals(List.of(), desk.connected.all(), "and can leave");
  }

  @Test
  void a_bad_frame_carries_the_id_of_its_request() {
    anna.session.received("{\"id\":77,\"request\":{\"type\":\"dance\"}}");
    assertEquals("unknown type: dance", anna.refused(ProblemCode.BAD_FRAME, 77).text());
    anna.session.unreadable();
    assertEquals(0, anna.line.frames(ServerFrame.Refused.class).getLast().re());
  }

  @Test
  void one_is_neither_in_ones_own_book_nor_revoked_by_oneself() {
    Reply.DeviceList devices = (Reply.DeviceList) anna.answer(new Request.Devices());
    anna.refused(
        ProblemCode.NOT_ALLOWED, new Request.RevokeDevice(devices.devices().getFirst().deviceId()));
    UserId me = desk.stores.accounts.byName("anna").orElseThrow().userId();
    anna.refused(ProblemCode.NOT_ALLOWED, new Request.SetContact(me, true, null, null));
    anna.refused(ProblemCode.NOT_FOUND, new Request.SetContact(new UserId(99), true, null, null));
    anna.refused(ProblemCode.NOT_ALLOWED, new Request.CreateInvite(1, 1));
  }

  @Test
  void presence_follows_what_the_devices_say() {
    Caller bens = desk.connect();
    bens.signInAgain("ben");
    anna.answer(new Request.Watch(List.of(ben)));
    bens.answer(new Request.Activity(false));
    desk.gather();
    bens.answer(new Request.SetProfile("Benjamin"));
    bens.session.closed();
    desk.gather();
    List<String> told =
        anna.line.frames(ServerFrame.People.class).stream()
            .map(f -> f.people().getFirst())
            .map(p -> p.displayName() + " " + p.presence().state())
            .toList();
    assertEquals(List.of("ben AWAY", "Benjamin OFFLINE"), told);
  }
}
