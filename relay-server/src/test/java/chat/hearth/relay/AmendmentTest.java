package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Answers, edits, deletions and reactions, over a real socket. */
class AmendmentTest extends TeamTest {

  private static final ClientId NOTHING = ClientId.mint(Clock.systemUTC(), new Random(1));

  private static EventBody edit(ClientId target, String text) {
    return new EventBody.Edited(target, text);
  }

  private static EventBody reaction(ClientId target) {
    return new EventBody.Reacted(target, "👍", true);
  }

  private static void refused(
      ProblemCode code, ScriptedDevice device, ThreadId thread, EventBody body) {
    var _ = device.refused(code, ScriptedDevice.appending(thread, body));
  }

  private static List<EventBody> log(ScriptedDevice device, ThreadId thread) {
    return device.ask(Reply.Page.class, new Request.Pull(thread, 2, 100)).events().stream()
        .map(ThreadEvent::body)
        .toList();
  }

  private static ThreadHead head(ScriptedDevice device, ThreadId thread) {
    return device.ask(Reply.HeadList.class, new Request.Heads(0)).heads().stream()
        .filter(h -> h.threadId().equals(thread))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_answer_names_what_it_answers_and_need_not_know_it() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    EventBody answer = new EventBody.Message("Yes", anna.say(thread, "Cake?").clientId());
    EventBody lost = new EventBody.Message("What?", NOTHING);
    assertEquals(answer, anna.event(thread, ben.append(thread, answer).seq()).body());
    assertEquals(lost, anna.event(thread, ben.append(thread, lost).seq()).body());
  }

  @Test
  void only_the_author_edits_and_only_what_is_there() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    ClientId cake = anna.say(thread, "Cake at four").clientId();
    ThreadHead before = head(ben, thread);

    Reply.Accepted edited = anna.append(thread, edit(cake, "Cake at five"));
    assertEquals(edit(cake, "Cake at five"), ben.event(thread, edited.seq()).body());
    refused(ProblemCode.NOT_ALLOWED, ben, thread, edit(cake, "No cake"));
    refused(ProblemCode.NOT_FOUND, anna, thread, edit(NOTHING, "Tea"));
    refused(ProblemCode.NOT_FOUND, anna, thread, edit(edited.clientId(), "An edit of an edit"));
    refused(ProblemCode.NOT_FOUND, team.person("cleo"), thread, reaction(cake));

    ThreadHead after = head(ben, thread);
    assertEquals(before.lastSeq() + 1, after.lastSeq());
    assertEquals(before.lastOrdinal(), after.lastOrdinal(), "an edit is nothing new to read");
    assertEquals(before.updatedAt(), after.updatedAt(), "and does not move the thread up");
  }

  @Test
  void a_deletion_takes_the_text_and_all_its_edits_for_ever() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    ClientId secret = anna.say(thread, "secret one").clientId();
    ClientId other = anna.say(thread, "stays").clientId();
    anna.append(thread, edit(secret, "secret two"));
    anna.append(thread, edit(other, "stays too"));
    anna.append(thread, edit(secret, "secret three"));
    refused(ProblemCode.NOT_ALLOWED, ben, thread, new EventBody.Deleted(secret));

    Request.Append deletion = ScriptedDevice.appending(thread, new EventBody.Deleted(secret));
    Reply.Accepted first = anna.ask(Reply.Accepted.class, deletion);
    assertEquals(first, anna.ask(Reply.Accepted.class, deletion), "a resend");
    assertEquals(new EventBody.Deleted(secret), ben.event(thread, first.seq()).body());
    List<EventBody> left =
        List.of(
            EventBody.Message.DELETED,
            new EventBody.Message("stays"),
            edit(secret, ""),
            edit(other, "stays too"),
            edit(secret, ""),
            new EventBody.Deleted(secret));
    assertEquals(left, log(ben, thread));

    refused(ProblemCode.NOT_FOUND, anna, thread, edit(secret, "back again"));
    assertEquals(first.seq() + 1, anna.append(thread, new EventBody.Deleted(secret)).seq());
    assertEquals(first.seq() + 2, ben.append(thread, reaction(secret)).seq(), "means nothing");
  }

  @Test
  void what_comes_in_one_breath_is_gone_as_well() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    for (int i = 0; i < 20; i++) {
      Request.Append said = ScriptedDevice.appending(thread, new EventBody.Message("secret"));
      ClientId name = said.clientId();
      long[] ids = {
        anna.send(said),
        anna.send(ScriptedDevice.appending(thread, edit(name, "secret too"))),
        anna.send(ScriptedDevice.appending(thread, reaction(name))),
        anna.send(ScriptedDevice.appending(thread, new EventBody.Deleted(name)))
      };
      long late = anna.send(ScriptedDevice.appending(thread, edit(name, "secret again")));
      for (long id : ids) {
        assertInstanceOf(Reply.Accepted.class, anna.answer(id));
      }
      ServerFrame.Refused no = assertInstanceOf(ServerFrame.Refused.class, anna.outcome(late));
      assertEquals(ProblemCode.NOT_FOUND, no.problem().code());
    }
    List<EventBody> log = log(ben, thread);
    assertEquals(80, log.size());
    assertEquals(20, log.stream().filter(EventBody.Message.DELETED::equals).count());
    assertEquals(
        20,
        log.stream().filter(b -> b instanceof EventBody.Edited e && e.text().isEmpty()).count());
  }

  @Test
  void everybody_in_a_thread_reacts_and_takes_it_back() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    ClientId cake = anna.say(thread, "Cake").clientId();
    EventBody off = new EventBody.Reacted(cake, "👍", false);
    assertEquals(
        reaction(cake), anna.event(thread, ben.append(thread, reaction(cake)).seq()).body());
    assertEquals(off, anna.event(thread, ben.append(thread, off).seq()).body());
    refused(ProblemCode.NOT_FOUND, ben, thread, reaction(NOTHING));
  }

  @Test
  void everybody_in_a_thread_pins_what_is_still_there() {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    ClientId cake = anna.say(thread, "Cake").clientId();
    EventBody on = new EventBody.Pinned(cake, true);
    EventBody off = new EventBody.Pinned(cake, false);
    long before = head(anna, thread).lastOrdinal();
    assertEquals(on, anna.event(thread, ben.append(thread, on).seq()).body());
    assertEquals(before, head(anna, thread).lastOrdinal(), "nothing new to read");
    refused(ProblemCode.NOT_FOUND, ben, thread, new EventBody.Pinned(NOTHING, true));
    var _ = anna.append(thread, new EventBody.Deleted(cake));
    refused(ProblemCode.NOT_FOUND, ben, thread, on);
    assertEquals(off, anna.event(thread, ben.append(thread, off).seq()).body());
  }
}
