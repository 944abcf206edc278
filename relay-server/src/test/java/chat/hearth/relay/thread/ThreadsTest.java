package chat.hearth.relay.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.Member;
import chat.hearth.model.Receipt;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.UserId;
import chat.hearth.relay.inbox.OwnerFeed;
import chat.hearth.relay.inbox.TeamTest;
import chat.hearth.relay.store.OwnerChange;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ThreadsTest extends TeamTest {

  @Test
  void every_member_reads_from_the_beginning_also_who_came_later() {
    start(T1, anna, ben, cleo);
    say(T1, anna, "one");
    append(T1, ben, new EventBody.MembersAdded(List.of(dora)));
    assertEquals(List.of(1L, 2L, 3L), pull(dora, 1, 10));
    assertEquals(List.of(2L), pull(dora, 2, 2));
    assertEquals(List.of(), pull(dora, 4, 9));
    assertEquals(3, threads.pull(dora, new Request.Pull(T1, 1, 1)).lastSeq());
  }

  @Test
  void who_left_reads_up_to_there_and_no_further() {
    start(T1, anna, ben, cleo);
    say(T1, anna, "one");
    append(T1, anna, new EventBody.MemberRemoved(ben));
    say(T1, anna, "secret");
    assertEquals(List.of(1L, 2L, 3L), pull(ben, 1, 10));
    assertEquals(List.of(), pull(ben, 4, 4));
    assertEquals(3, threads.pull(ben, new Request.Pull(T1, 1, 9)).lastSeq());
    assertEquals(List.of(), threads.members(ben, T1).members());
    assertEquals(List.of(), threads.typing(ben, T1));
    threads.mark(ben, new Request.Mark(T1, 9, 9));
    assertEquals(3, row(ben, T1).readSeq());
    assertEquals(1, row(ben, T1).readOrdinal());
  }

  @Test
  void a_head_names_no_event_that_a_power_cut_could_still_take() {
    team.close();
    Map<UserId, List<ThreadHead>> told = new ConcurrentHashMap<>();
    OwnerFeed underWay =
        new OwnerFeed() {
          @Override
          public void ownersChanged(List<OwnerChange> changes) {
            for (OwnerChange change : changes) {
              told.putIfAbsent(change.owner(), threads.heads(anna, 0).heads());
            }
          }

          @Override
          public void receipts(List<Receipt> receipts, List<UserId> members) {}
        };
    team = new Team(stores, underWay, batch -> {}, clock);
    threads = team.threads;
    start(T1, anna, ben, dora);
    assertEquals(List.of(), told.get(ben), "a thread that is under way as a whole");
    say(T1, anna, "one");
    append(T1, anna, new EventBody.MembersAdded(List.of(cleo)));
    ThreadHead head = told.getOrDefault(cleo, List.of()).getFirst();
    assertEquals(2, head.lastSeq());
    assertEquals(1, head.lastOrdinal());
    assertEquals(3, head(anna, T1).lastSeq());
  }

  @Test
  void strangers_get_the_same_answer_as_for_a_thread_that_is_not_there() {
    start(T1, anna, ben);
    List<Executable> wishes =
        List.of(
            () -> threads.pull(cleo, new Request.Pull(T1, 1, 9)),
            () -> threads.members(cleo, T1),
            () -> threads.mark(cleo, new Request.Mark(T1, 1, 1)),
            () -> threads.typing(cleo, T1),
            () -> threads.pull(cleo, new Request.Pull(T2, 1, 9)));
    for (Executable wish : wishes) {
      assertEquals(ProblemCode.NOT_FOUND, assertThrows(Refusal.class, wish).problem().code());
    }
    assertEquals(0, threads.heads(cleo, 0).heads().size());
  }

  @Test
  void members_come_with_roles_and_how_far_they_are() {
    start(T1, anna, ben, cleo);
    say(T1, anna, "one");
    threads.mark(ben, new Request.Mark(T1, 2, 2));
    append(T1, anna, new EventBody.MemberRemoved(cleo));
    List<Member> members = threads.members(ben, T1).members();
    assertEquals(List.of(anna, ben), members.stream().map(Member::userId).toList());
    assertEquals(Role.ADMIN, members.getFirst().role());
    assertEquals(new Member(ben, Role.MEMBER, 1, 2, 2), members.getLast());
  }

  @Test
  void typing_is_heard_by_the_others_unless_there_is_a_block() {
    start(T1, anna, ben);
    start(T2, anna, ben, cleo);
    assertEquals(List.of(ben), threads.typing(anna, T1));
    assertEquals(List.of(ben, cleo), threads.typing(anna, T2));
    team.contacts.set(ben, new Request.SetContact(anna, null, null, true));
    assertEquals(List.of(), threads.typing(anna, T1));
    assertEquals(List.of(), threads.typing(ben, T1));
    assertEquals(List.of(ben, cleo), threads.typing(anna, T2));
  }

  @Test
  void a_block_makes_the_direct_thread_read_only_until_it_is_lifted() {
    start(T1, anna, ben);
    team.contacts.set(ben, new Request.SetContact(anna, null, null, true));
    Throwable e = assertThrows(Exception.class, () -> say(T1, anna, "hello")).getCause();
    assertTrue(e instanceof Refusal r && r.problem().code() == ProblemCode.READ_ONLY);
    team.contacts.set(ben, new Request.SetContact(anna, null, null, false));
    assertEquals(2, say(T1, anna, "hello").seq());
  }

  private List<Long> pull(UserId user, long from, long to) {
    Reply.Page page = threads.pull(user, new Request.Pull(T1, from, to));
    return page.events().stream().map(ThreadEvent::seq).toList();
  }
}
