package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ChatThread;
import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each request of a thread gets who is not in it, not any more, or blocked. */
class ThreadAccessTest extends TeamTest {

  private static final ThreadId NOWHERE = new ThreadId(987_654_321);

  private ScriptedDevice anna;
  private ScriptedDevice ben;
  private ScriptedDevice cleo;

  @BeforeEach
  void gather() {
    anna = team.person("anna");
    ben = team.person("ben");
    cleo = team.person("cleo");
  }

  private static List<Request> reading(ThreadId thread) {
    return List.of(
        new Request.Pull(thread, 1, 50),
        new Request.Members(thread),
        new Request.SetThread(thread, true, null, null, null),
        new Request.Mark(thread, 1, 1),
        new Request.Typing(thread));
  }

  private List<EventBody> writing() {
    return List.of(
        new EventBody.Message("let me in"),
        new EventBody.Renamed("Mine"),
        new EventBody.MembersAdded(List.of(cleo.id())),
        new EventBody.MemberRemoved(anna.id()),
        new EventBody.MemberLeft());
  }

  private void refusedAll(ScriptedDevice device, ThreadId thread, ProblemCode code) {
    for (EventBody body : writing()) {
      device.refused(code, ScriptedDevice.appending(thread, body));
    }
  }

  @Test
  void for_a_stranger_a_thread_is_not_there() {
    ThreadId thread = anna.start(ben.id());
    for (Request request : reading(thread)) {
      assertEquals(
          "There is no such thread for you.", cleo.refused(ProblemCode.NOT_FOUND, request).text());
    }
    refusedAll(cleo, thread, ProblemCode.NOT_FOUND);
    assertEquals(1, anna.ask(Reply.Page.class, new Request.Pull(thread, 1, 9)).lastSeq());
  }

  @Test
  void nobody_can_tell_a_thread_of_others_from_none() {
    ThreadId thread = anna.start(ben.id());
    List<Request> there = reading(thread);
    List<Request> none = reading(NOWHERE);
    for (int i = 0; i < there.size(); i++) {
      assertEquals(
          cleo.refused(ProblemCode.NOT_FOUND, none.get(i)),
          cleo.refused(ProblemCode.NOT_FOUND, there.get(i)));
    }
    refusedAll(cleo, NOWHERE, ProblemCode.NOT_FOUND);
  }

  @Test
  void who_has_left_reads_up_to_there_and_keeps_the_private_copy() {
    ThreadId group = anna.start(ben.id(), cleo.id());
    anna.say(group, "before");
    ben.append(group, new EventBody.MemberLeft());
    anna.say(group, "after");
    assertEquals(3, ben.ask(Reply.Page.class, new Request.Pull(group, 1, 99)).lastSeq());
    assertEquals(List.of(), ben.ask(Reply.Page.class, new Request.Pull(group, 4, 99)).events());
    assertEquals(List.of(), ben.ask(Reply.MemberList.class, new Request.Members(group)).members());
    ben.done(new Request.SetThread(group, true, "Old times", null, true));
    ChatThread row =
        ben.ask(Reply.Changes.class, new Request.Sync(0)).threads().stream()
            .filter(t -> t.threadId().equals(group))
            .findFirst()
            .orElseThrow();
    assertEquals("Old times", row.nickname());
    assertEquals(3, row.leftSeq());
    refusedAll(ben, group, ProblemCode.READ_ONLY);
  }

  @Test
  void who_has_left_neither_marks_nor_types_any_more() {
    ThreadId group = anna.start(ben.id(), cleo.id());
    ben.append(group, new EventBody.MemberLeft());
    anna.event(group, 2);
    int receipts = anna.pushed(ServerFrame.Receipts.class).size();
    ben.done(new Request.Mark(group, 99, 99));
    ben.done(new Request.Typing(group));
    assertEquals(receipts, anna.pushed(ServerFrame.Receipts.class).size());
    assertEquals(List.of(), anna.pushed(ServerFrame.Typing.class));
  }

  @Test
  void a_block_closes_a_thread_of_two_for_both_until_it_is_lifted() {
    ThreadId direct = anna.start(ben.id());
    anna.done(new Request.SetContact(ben.id(), null, null, true));
    for (ScriptedDevice device : List.of(anna, ben)) {
      for (EventBody body :
          List.of(new EventBody.Message("hello?"), new EventBody.Renamed("Why?"))) {
        assertEquals(
            "This thread is read-only now.",
            device.refused(ProblemCode.READ_ONLY, ScriptedDevice.appending(direct, body)).text());
      }
    }
    ben.done(new Request.Typing(direct));
    assertEquals(List.of(), anna.pushed(ServerFrame.Typing.class));
    assertEquals(1, ben.ask(Reply.Page.class, new Request.Pull(direct, 1, 9)).lastSeq());
    anna.done(new Request.SetContact(ben.id(), null, null, false));
    assertEquals(2, ben.say(direct, "thank you").seq());
  }

  @Test
  void who_is_blocked_starts_nothing_with_the_one_and_the_one_nothing_with_them() {
    anna.done(new Request.SetContact(ben.id(), null, null, true));
    for (List<UserId> others : List.of(List.of(anna.id()), List.of(anna.id(), cleo.id()))) {
      ben.refused(
          ProblemCode.NOT_ALLOWED,
          ScriptedDevice.appending(ben.mintThread(), new EventBody.Started(others, null)));
    }
    anna.refused(
        ProblemCode.NOT_ALLOWED,
        ScriptedDevice.appending(
            anna.mintThread(), new EventBody.Started(List.of(ben.id()), null)));
    ThreadId group = anna.start(ben.id(), cleo.id());
    ben.say(group, "in a group we can");
    anna.event(group, 2);
  }

  @Test
  void a_thread_is_not_started_with_oneself_alone_or_twice() {
    anna.refused(
        ProblemCode.NOT_ALLOWED,
        ScriptedDevice.appending(
            anna.mintThread(), new EventBody.Started(List.of(anna.id()), null)));
    anna.refused(
        ProblemCode.NOT_ALLOWED,
        ScriptedDevice.appending(
            anna.mintThread(), new EventBody.Started(List.of(ben.id(), anna.id()), null)));
    ThreadId group = anna.start(ben.id());
    anna.refused(
        ProblemCode.ID_TAKEN,
        ScriptedDevice.appending(group, new EventBody.Started(List.of(cleo.id()), null)));
    cleo.refused(
        ProblemCode.ID_TAKEN,
        ScriptedDevice.appending(group, new EventBody.Started(List.of(ben.id()), null)));
    assertTrue(
        cleo.ask(Reply.HeadList.class, new Request.Heads(0)).heads().stream()
            .noneMatch(h -> h.threadId().equals(group)));
  }

  @Test
  void one_unknown_person_among_many_stops_the_start_and_leaves_no_rows() {
    ThreadId thread = anna.mintThread();
    anna.refused(
        ProblemCode.NOT_FOUND,
        ScriptedDevice.appending(
            thread, new EventBody.Started(List.of(ben.id(), new UserId(999_999)), "Trip")));
    ben.refused(ProblemCode.NOT_FOUND, new Request.Members(thread));
    anna.append(thread, new EventBody.Started(List.of(ben.id()), "Trip"));
    assertEquals(2, ben.ask(Reply.MemberList.class, new Request.Members(thread)).members().size());
  }

  @Test
  void a_page_ends_after_500_events_and_the_next_goes_on() {
    ThreadId thread = anna.start(ben.id());
    List<Long> sent =
        IntStream.range(0, 500)
            .mapToObj(
                i -> anna.send(ScriptedDevice.appending(thread, new EventBody.Message("m" + i))))
            .toList();
    sent.forEach(anna::answer);
    Reply.Page first = ben.ask(Reply.Page.class, new Request.Pull(thread, 1, 501));
    assertEquals(Limits.PAGE_EVENTS, first.events().size());
    assertEquals(501, first.lastSeq());
    Reply.Page rest = ben.ask(Reply.Page.class, new Request.Pull(thread, 501, 501));
    assertEquals(501, rest.events().getFirst().seq());
    assertFalse(rest.events().size() > 1);
  }
}
