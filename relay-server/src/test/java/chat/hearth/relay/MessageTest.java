package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ChatThread;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MessageTest extends TeamTest {

  private static Request.Pull pull(ThreadId thread, long from, long to) {
    return new Request.Pull(thread, from, to);
  }

  private static List<Long> seqs(List<ThreadEvent> events) {
    return events.stream().map(ThreadEvent::seq).toList();
  }

  private static boolean mentions(ServerFrame.Events frame, ThreadId thread) {
    return frame.events().stream().anyMatch(e -> e.threadId().equals(thread));
  }

  @Test
  void the_first_message_gives_every_member_a_row_before_it_arrives() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice laptop = team.another(anna);
    ScriptedDevice ben = team.person("ben");

    ThreadId thread = anna.start(ben.id());
    Reply.Accepted hello = anna.say(thread, "Hello\nBen");
    assertEquals(2, hello.seq());
    assertEquals(1, hello.ordinal());

    for (ScriptedDevice device : List.of(anna, laptop, ben)) {
      ServerFrame.OwnerChanged row =
          device.await(
              ServerFrame.OwnerChanged.class,
              f -> f.threads().stream().anyMatch(t -> t.threadId().equals(thread)));
      assertEquals(List.of(thread), row.heads().stream().map(ThreadHead::threadId).toList());
      assertTrue(row.heads().getFirst().direct());
      assertEquals(2, row.threads().getFirst().participants().size());
      ThreadEvent message = device.event(thread, 2);
      assertEquals(new EventBody.Message("Hello\nBen"), message.body());
      assertEquals(anna.id(), message.userId());
      assertEquals(hello.createdAt(), message.createdAt());
    }
  }

  @Test
  void the_same_people_have_as_many_threads_as_they_like() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId one = anna.start(ben.id());
    ThreadId two = anna.start(ben.id());
    ThreadId three = ben.start(anna.id());
    List<ThreadId> all =
        anna.ask(Reply.HeadList.class, new Request.Heads(0)).heads().stream()
            .map(ThreadHead::threadId)
            .toList();
    assertEquals(List.of(one, two, three).stream().sorted().toList(), all);
  }

  @Test
  void a_resend_gets_the_first_answer_again() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    Request.Append once = ScriptedDevice.appending(thread, new EventBody.Message("once"));
    Reply.Accepted first = anna.ask(Reply.Accepted.class, once);
    anna.say(thread, "between");
    assertEquals(first, anna.ask(Reply.Accepted.class, once));
    ScriptedDevice back = team.again(anna);
    assertEquals(first, back.ask(Reply.Accepted.class, once));
    assertEquals(3, back.ask(Reply.Page.class, pull(thread, 1, 100)).lastSeq());
  }

  @Test
  void a_resend_of_the_start_gets_its_first_answer_and_a_stolen_id_is_refused() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.mintThread();
    EventBody start = new EventBody.Started(List.of(ben.id()), "Lunch");
    Request.Append started = ScriptedDevice.appending(thread, start);
    Reply.Accepted first = anna.ask(Reply.Accepted.class, started);
    assertEquals(1, first.seq());
    assertEquals(0, first.ordinal());
    assertEquals(first, anna.ask(Reply.Accepted.class, started));
    anna.refused(ProblemCode.ID_TAKEN, ScriptedDevice.appending(thread, start));
  }

  @Test
  void pipelined_appends_are_numbered_in_order_without_a_hole() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      ids.add(anna.send(ScriptedDevice.appending(thread, new EventBody.Message("m" + i))));
    }
    for (int i = 0; i < 300; i++) {
      Reply.Accepted accepted = (Reply.Accepted) anna.answer(ids.get(i));
      assertEquals(i + 2, accepted.seq());
    }
    ben.event(thread, 301);
    List<ThreadEvent> page = ben.ask(Reply.Page.class, pull(thread, 2, 301)).events();
    assertEquals(LongStream.rangeClosed(2, 301).boxed().toList(), seqs(page));
    assertEquals(new EventBody.Message("m299"), page.getLast().body());
  }

  @Test
  void pushes_come_in_order_and_waiting_ones_together() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    for (int i = 0; i < 200; i++) {
      anna.send(ScriptedDevice.appending(thread, new EventBody.Message("m" + i)));
    }
    ben.pushed(ServerFrame.Typing.class);
    anna.say(thread, "last");
    List<Long> seen = new ArrayList<>();
    int frames = 0;
    while (seen.isEmpty() || seen.getLast() < 202) {
      ServerFrame.Events frame = ben.await(ServerFrame.Events.class, f -> mentions(f, thread));
      seen.addAll(seqs(frame.events()));
      frames++;
    }
    assertEquals(LongStream.rangeClosed(1, 202).boxed().toList(), seen);
    assertTrue(frames < 202, frames + " frames");
  }

  @Test
  void history_is_pulled_by_pages_and_only_by_members() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ScriptedDevice eve = team.person("eve");
    ThreadId thread = anna.start(ben.id());
    for (int i = 0; i < 9; i++) {
      anna.say(thread, "m" + i);
    }
    Reply.Page middle = ben.ask(Reply.Page.class, pull(thread, 4, 6));
    assertEquals(List.of(4L, 5L, 6L), seqs(middle.events()));
    assertEquals(10, middle.lastSeq());
    assertEquals(List.of(10L), seqs(ben.ask(Reply.Page.class, pull(thread, 10, 99)).events()));
    assertEquals(List.of(), ben.ask(Reply.Page.class, pull(thread, 11, 99)).events());
    eve.refused(ProblemCode.NOT_FOUND, pull(thread, 1, 5));
    eve.refused(ProblemCode.NOT_FOUND, new Request.Members(thread));
    eve.refused(
        ProblemCode.NOT_FOUND,
        ScriptedDevice.appending(thread, new EventBody.Message("let me in")));
    assertFalse(eve.pushed(ServerFrame.Events.class).stream().anyMatch(f -> mentions(f, thread)));
  }

  @Test
  void a_thread_of_two_stays_between_two() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ScriptedDevice cleo = team.person("cleo");
    ThreadId thread = anna.start(ben.id());
    anna.refused(
        ProblemCode.NOT_ALLOWED,
        ScriptedDevice.appending(thread, new EventBody.MembersAdded(List.of(cleo.id()))));
    anna.refused(
        ProblemCode.NOT_ALLOWED,
        ScriptedDevice.appending(thread, new EventBody.MemberRemoved(ben.id())));
    ben.refused(
        ProblemCode.NOT_ALLOWED, ScriptedDevice.appending(thread, new EventBody.MemberLeft()));
    assertEquals(2, ben.append(thread, new EventBody.Renamed("Holidays")).seq());
    anna.event(thread, 2);
    assertEquals(
        "Holidays",
        anna.ask(Reply.HeadList.class, new Request.Heads(0)).heads().getFirst().title());
  }

  @Test
  void nobody_unknown_is_put_into_a_thread() {
    ScriptedDevice anna = team.person("anna");
    anna.refused(
        ProblemCode.NOT_FOUND,
        ScriptedDevice.appending(
            anna.mintThread(), new EventBody.Started(List.of(new UserId(999_999)), null)));
  }

  @Test
  void a_new_device_gets_the_whole_story() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    anna.say(thread, "before the laptop");
    ScriptedDevice laptop = team.another(ben);
    Reply.Changes changes = laptop.ask(Reply.Changes.class, new Request.Sync(0));
    assertEquals(List.of(thread), changes.threads().stream().map(ChatThread::threadId).toList());
    assertFalse(changes.more());
    assertEquals(
        List.of(1L, 2L), seqs(laptop.ask(Reply.Page.class, pull(thread, 1, 100)).events()));
    anna.say(thread, "and after");
    laptop.event(thread, 3);
  }
}
