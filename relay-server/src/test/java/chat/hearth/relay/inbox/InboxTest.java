package chat.hearth.relay.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ChatThread;
import chat.hearth.model.EventBody;
import chat.hearth.model.Receipt;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.OwnerChange;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class InboxTest extends TeamTest {

  @Test
  void every_receiver_and_the_sender_has_a_row_before_the_answer() {
    start(T1, anna, ben, cleo);
    for (UserId owner : List.of(anna, ben, cleo)) {
      ChatThread row = row(owner, T1);
      assertEquals(List.of(anna, ben, cleo), row.participants());
      assertEquals(1, row.version());
      assertEquals(0, row.leftSeq());
      OwnerChange change = feed.last(owner);
      assertEquals(List.of(row), change.rows().threads());
      assertEquals(1, change.heads().getFirst().lastSeq(), "the thread is new to them");
    }
  }

  @Test
  void the_same_people_may_have_several_threads() {
    start(T1, anna, ben);
    start(T2, anna, ben);
    assertEquals(
        List.of(T1, T2), stores.rows.list(ben, 0, 9).stream().map(ChatThread::threadId).toList());
  }

  @Test
  void who_is_added_later_starts_without_a_heap_of_unread_messages() {
    start(T1, anna, ben, cleo);
    say(T1, anna, "one");
    say(T1, anna, "two");
    append(T1, anna, new EventBody.MembersAdded(List.of(dora)));
    ChatThread row = row(dora, T1);
    assertEquals(4, row.readSeq());
    assertEquals(2, row.readOrdinal());
    assertEquals(List.of(anna, ben, cleo, dora), row(ben, T1).participants());
    assertEquals(1, feed.last(dora).heads().size());
    assertEquals(List.of(), feed.last(ben).heads(), "not new to Ben");
    say(T1, anna, "three");
    assertEquals(1, head(dora, T1).lastOrdinal() - row(dora, T1).readOrdinal());
  }

  @Test
  void who_is_gone_keeps_a_row_that_says_where_it_ends() {
    start(T1, anna, ben, cleo);
    say(T1, anna, "one");
    append(T1, ben, new EventBody.MemberLeft());
    append(T1, anna, new EventBody.Renamed("Later"));
    say(T1, anna, "two");
    assertEquals(3, row(ben, T1).leftSeq());
    assertEquals(List.of(anna, cleo), row(ben, T1).participants());
    assertEquals(List.of(anna, cleo), row(anna, T1).participants());
    assertEquals(0, row(anna, T1).leftSeq());
    ThreadHead seen = head(ben, T1);
    assertEquals(3, seen.lastSeq(), "nothing later is told");
    assertEquals(1, seen.lastOrdinal());
    assertEquals(null, seen.title());
    assertEquals("Later", head(cleo, T1).title());
    append(T1, anna, new EventBody.MembersAdded(List.of(ben)));
    assertEquals(0, row(ben, T1).leftSeq());
    assertEquals(6, row(ben, T1).readSeq());
    assertEquals(6, head(ben, T1).lastSeq());
  }

  @Test
  void settings_are_the_owners_alone() {
    start(T1, anna, ben);
    set(anna, T1, true, "Benny", true, null);
    ChatThread row = row(anna, T1);
    assertTrue(row.muted() && row.pinned() && !row.archived());
    assertEquals("Benny", row.nickname());
    assertEquals(2, row.version());
    assertEquals(row, feed.last(anna).rows().threads().getFirst());
    assertEquals(1, row(ben, T1).version());
    assertFalse(row(ben, T1).muted());
    set(anna, T1, null, "", null, null);
    assertEquals(null, row(anna, T1).nickname());
    assertTrue(row(anna, T1).muted(), "what is not named stays");
    set(anna, T1, true, null, null, null);
    assertEquals(3, row(anna, T1).version(), "nothing new, nothing told");
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> set(cleo, T1, true, null, null, null)));
  }

  @Test
  void a_message_brings_an_archived_thread_back_for_those_who_had_put_it_away() {
    start(T1, anna, ben, cleo);
    set(anna, T1, null, null, null, true);
    append(T1, ben, new EventBody.MembersAdded(List.of(dora)));
    assertTrue(row(anna, T1).archived(), "only a message does");
    long before = row(cleo, T1).version();
    say(T1, ben, "hello");
    assertFalse(row(anna, T1).archived());
    assertEquals(before, row(cleo, T1).version());
    restart();
    set(anna, T1, null, null, null, true);
    restart();
    say(T1, ben, "after a restart");
    assertFalse(row(anna, T1).archived());
  }

  @Test
  void marks_only_grow_and_tell_the_right_people() {
    start(T1, anna, ben, cleo);
    say(T1, anna, "one");
    say(T1, anna, "two");
    mark(ben, T1, 3, 2);
    assertEquals(2, row(ben, T1).readSeq());
    assertEquals(1, row(ben, T1).readOrdinal());
    assertEquals(row(ben, T1), feed.last(ben).rows().threads().getFirst());
    assertEquals(new Receipt(T1, ben, 3, 2), feed.lastReceipt(ben));
    assertEquals(List.of(anna, cleo), feed.lastReceivers(ben));
    long version = stores.accounts.version(ben);
    int told = feed.receipts(ben);
    mark(ben, T1, 1, 1);
    mark(ben, T1, 3, 2);
    assertEquals(2, row(ben, T1).readSeq());
    assertEquals(version, stores.accounts.version(ben));
    assertEquals(told, feed.receipts(ben));
    mark(ben, T1, 999, 999);
    assertEquals(3, row(ben, T1).readSeq(), "nobody has read what is not there");
    assertEquals(2, row(ben, T1).readOrdinal());
  }

  @Test
  void what_is_delivered_moves_no_version() {
    start(T1, anna, ben);
    say(T1, anna, "one");
    long version = stores.accounts.version(ben);
    mark(ben, T1, 2, 0);
    assertEquals(version, stores.accounts.version(ben));
    assertEquals(new Receipt(T1, ben, 2, 1), feed.lastReceipt(ben));
    assertEquals(2, threads.members(anna, T1).members().get(1).deliveredSeq());
  }

  @Test
  void authors_have_read_their_own() {
    start(T1, anna, ben);
    say(T1, anna, "one");
    await().until(() -> row(anna, T1).readSeq() == 2);
    assertEquals(1, row(anna, T1).readOrdinal());
    assertEquals(0, row(ben, T1).readOrdinal());
    await().until(() -> feed.receipts(anna) > 0);
    assertEquals(new Receipt(T1, anna, 2, 2), feed.lastReceipt(anna));
    assertEquals(List.of(ben), feed.lastReceivers(anna));
  }

  @Test
  void the_list_moves_at_once_and_then_at_its_pace() {
    start(T1, anna, ben);
    start(T2, anna, ben);
    assertEquals(List.of(T2, T1), newest(ben));
    say(T1, anna, "one");
    await().until(() -> newest(ben).equals(List.of(T1, T2)));
    long version = stores.accounts.version(ben);
    clock.advance(Duration.ofMillis(10));
    say(T2, anna, "two");
    await().until(() -> newest(ben).equals(List.of(T2, T1)));
    clock.advance(Duration.ofMillis(10));
    say(T1, anna, "too soon to move again");
    team.close();
    assertEquals(List.of(T1, T2), newest(ben), "a clean stop leaves nothing behind");
    assertEquals(version, stores.accounts.version(ben), "without a version");
  }

  @Test
  void changes_come_in_pages_without_a_hole_and_without_the_same_twice() {
    for (int i = 1; i <= 250; i++) {
      start(new ThreadId(i), anna, ben);
    }
    Reply.Changes first = threads.sync(anna, 0);
    assertEquals(200, first.threads().size());
    assertTrue(first.more());
    Reply.Changes second = threads.sync(anna, first.version());
    assertFalse(second.more());
    assertEquals(stores.accounts.version(anna), second.version());
    assertEquals(
        LongStream.rangeClosed(201, 250).boxed().toList(),
        second.threads().stream().map(t -> t.threadId().value()).toList());
    assertEquals(List.of(), threads.sync(anna, second.version()).threads());
    assertEquals(
        200, threads.sync(anna, 9_999_999).threads().size(), "a stranger's version counts from 0");
    Reply.HeadList heads = threads.heads(anna, 0);
    assertEquals(200, heads.heads().size());
    assertTrue(heads.more());
    Reply.HeadList rest = threads.heads(anna, heads.heads().getLast().threadId().value());
    assertEquals(50, rest.heads().size());
    assertFalse(rest.more());
  }

  private ProblemCode refused(Executable work) {
    return assertThrows(Refusal.class, work).problem().code();
  }

  private void mark(UserId owner, ThreadId thread, long delivered, long read) {
    threads.mark(owner, new Request.Mark(thread, delivered, read));
  }
}
