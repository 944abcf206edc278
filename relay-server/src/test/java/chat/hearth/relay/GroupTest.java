package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ChatThread;
import chat.hearth.model.EventBody;
import chat.hearth.model.Member;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupTest extends TeamTest {

  private ScriptedDevice anna;
  private ScriptedDevice ben;
  private ScriptedDevice cleo;
  private ScriptedDevice dora;
  private ThreadId group;

  @BeforeEach
  void gather() {
    anna = team.person("anna");
    ben = team.person("ben");
    cleo = team.person("cleo");
    dora = team.person("dora");
    group = anna.start(ben.id(), cleo.id());
  }

  private static Request.Append body(ThreadId thread, EventBody body) {
    return ScriptedDevice.appending(thread, body);
  }

  private Map<UserId, Role> members() {
    return anna.ask(Reply.MemberList.class, new Request.Members(group)).members().stream()
        .collect(Collectors.toMap(Member::userId, Member::role));
  }

  private boolean heard(ScriptedDevice device, long seq) {
    return device.pushed(ServerFrame.Events.class).stream()
        .flatMap(f -> f.events().stream())
        .anyMatch(e -> e.threadId().equals(group) && e.seq() == seq);
  }

  private ChatThread row(ScriptedDevice device) {
    return device.ask(Reply.Changes.class, new Request.Sync(0)).threads().stream()
        .filter(t -> t.threadId().equals(group))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_creator_is_admin_and_everybody_hears_everything() {
    assertEquals(
        Map.of(anna.id(), Role.ADMIN, ben.id(), Role.MEMBER, cleo.id(), Role.MEMBER), members());
    cleo.say(group, "hi all");
    for (ScriptedDevice device : List.of(anna, ben, cleo)) {
      assertEquals(cleo.id(), device.event(group, 2).userId());
    }
  }

  @Test
  void any_member_adds_and_the_new_one_sees_all_history() {
    ben.say(group, "early");
    ben.append(group, new EventBody.MembersAdded(List.of(dora.id())));
    ThreadEvent added = dora.event(group, 3);
    assertEquals(new EventBody.MembersAdded(List.of(dora.id())), added.body());
    assertEquals(3, dora.ask(Reply.Page.class, new Request.Pull(group, 1, 50)).events().size());
    dora.say(group, "late");
    anna.event(group, 4);
    assertEquals(4, row(anna).participants().size());
    anna.refused(
        ProblemCode.NOT_ALLOWED, body(group, new EventBody.MembersAdded(List.of(dora.id()))));
  }

  @Test
  void only_admins_rename_and_remove() {
    ben.refused(ProblemCode.NOT_ALLOWED, body(group, new EventBody.Renamed("Mine")));
    ben.refused(ProblemCode.NOT_ALLOWED, body(group, new EventBody.MemberRemoved(cleo.id())));
    anna.append(group, new EventBody.Renamed("Ours"));
    assertEquals(new EventBody.Renamed("Ours"), cleo.event(group, 2).body());
  }

  @Test
  void who_is_removed_gets_that_event_and_no_more() {
    cleo.say(group, "still here");
    anna.append(group, new EventBody.MemberRemoved(cleo.id()));
    anna.say(group, "without cleo");
    assertEquals(new EventBody.MemberRemoved(cleo.id()), cleo.event(group, 3).body());
    ben.event(group, 4);
    assertFalse(heard(cleo, 4));

    cleo.refused(ProblemCode.READ_ONLY, body(group, new EventBody.Message("hello?")));
    Reply.Page page = cleo.ask(Reply.Page.class, new Request.Pull(group, 1, 50));
    assertEquals(3, page.events().size());
    assertEquals(3, page.lastSeq());
    assertEquals(3, row(cleo).leftSeq());
    assertEquals(0, row(ben).leftSeq());
  }

  @Test
  void an_answer_stays_the_same_after_its_author_has_left() {
    Request.Append last = body(group, new EventBody.Message("bye"));
    Reply.Accepted first = cleo.ask(Reply.Accepted.class, last);
    cleo.append(group, new EventBody.MemberLeft());
    assertEquals(first, cleo.ask(Reply.Accepted.class, last));
    cleo.refused(ProblemCode.READ_ONLY, body(group, new EventBody.Message("again")));
  }

  @Test
  void who_comes_back_reads_on() {
    cleo.append(group, new EventBody.MemberLeft());
    ben.say(group, "missed");
    ben.append(group, new EventBody.MembersAdded(List.of(cleo.id())));
    cleo.event(group, 4);
    assertEquals(0, row(cleo).leftSeq());
    assertEquals(4, cleo.ask(Reply.Page.class, new Request.Pull(group, 1, 50)).events().size());
    cleo.say(group, "back");
    ben.event(group, 5);
  }

  @Test
  void when_the_last_admin_leaves_the_longest_member_follows() {
    ben.append(group, new EventBody.MembersAdded(List.of(dora.id())));
    anna.append(group, new EventBody.MemberLeft());
    Map<UserId, Role> left =
        ben.ask(Reply.MemberList.class, new Request.Members(group)).members().stream()
            .collect(Collectors.toMap(Member::userId, Member::role));
    assertEquals(
        Map.of(ben.id(), Role.ADMIN, cleo.id(), Role.MEMBER, dora.id(), Role.MEMBER), left);
    ben.append(group, new EventBody.Renamed("Under new rule"));
    assertTrue(heard(dora, 4));
  }

  @Test
  void who_blocked_somebody_is_not_put_into_their_groups() {
    cleo.done(new Request.SetContact(dora.id(), null, null, true));
    dora.refused(
        ProblemCode.NOT_ALLOWED,
        body(dora.mintThread(), new EventBody.Started(List.of(cleo.id(), ben.id()), "Trap")));
    ThreadId other = dora.start(ben.id(), anna.id());
    dora.refused(
        ProblemCode.NOT_ALLOWED, body(other, new EventBody.MembersAdded(List.of(cleo.id()))));
    ben.append(other, new EventBody.MembersAdded(List.of(cleo.id())));
    dora.say(other, "groups go on");
    cleo.event(other, 3);
  }
}
