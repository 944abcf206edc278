package chat.hearth.relay.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.relay.store.LogStore;
import chat.hearth.relay.store.MemberRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The process ended between the commit of the log and the owners' rows. */
class RepairTest extends TeamTest {

  @Test
  void a_thread_without_rows_gets_them() {
    commitBehindTheInbox();
    crash();
    for (var owner : List.of(anna, ben)) {
      ChatThread row = row(owner, T1);
      assertEquals(List.of(anna, ben), row.participants());
      assertEquals(clock.instant().plusSeconds(5), row.updatedAt());
    }
    assertEquals(2, row(anna, T1).readSeq(), "Anna has read her own");
    assertEquals(1, row(anna, T1).readOrdinal());
    assertEquals(0, row(ben, T1).readOrdinal());
  }

  @Test
  void repairing_twice_changes_nothing() {
    commitBehindTheInbox();
    crash();
    ChatThread once = row(ben, T1);
    long version = stores.accounts.version(ben);
    crash();
    assertEquals(once, row(ben, T1));
    assertTrue(
        stores.accounts.version(ben) > version, "numbers that may be known are not given again");
  }

  @Test
  void who_left_unnoticed_is_gone_and_times_catch_up() {
    start(T1, anna, ben, cleo);
    set(cleo, T1, true, "Team", null, null);
    Instant later = clock.instant().plusSeconds(60);
    ThreadHead head = stores.heads.find(T1).orElseThrow();
    stores.log.commit(
        new LogStore.Batch(
            List.of(),
            List.of(new ThreadHead(T1, 2, 0, null, false, anna, head.createdAt(), later)),
            List.of(event(2, new EventBody.MemberRemoved(ben), later)),
            List.of(new MemberRow(T1, ben, Role.MEMBER, 1, 2, 1, 1))));
    crash();
    assertEquals(2, row(ben, T1).leftSeq());
    assertEquals(List.of(anna, cleo), row(ben, T1).participants());
    assertEquals(List.of(anna, cleo), row(cleo, T1).participants());
    assertEquals(later, row(cleo, T1).updatedAt());
    assertEquals("Team", row(cleo, T1).nickname(), "what the owner chose stays");
    assertTrue(row(cleo, T1).muted());
  }

  @Test
  void after_a_clean_stop_nobody_looks() {
    commitBehindTheInbox();
    restart();
    assertTrue(stores.rows.find(anna, T1).isEmpty());
  }

  private void commitBehindTheInbox() {
    Instant now = clock.instant().plusSeconds(5);
    stores.log.commit(
        new LogStore.Batch(
            List.of(new ThreadHead(T1, 2, 1, null, true, anna, now, now)),
            List.of(),
            List.of(
                event(1, new EventBody.Started(List.of(ben), null), now),
                event(2, new EventBody.Message("hello"), now)),
            List.of(
                new MemberRow(T1, anna, Role.ADMIN, 1, 0, 1, 1),
                new MemberRow(T1, ben, Role.MEMBER, 1, 0, 1, 1))));
  }

  private ThreadEvent event(long seq, EventBody body, Instant at) {
    ClientId name = ClientId.mint(Clock.systemUTC(), new Random());
    return new ThreadEvent(
        T1, seq, body instanceof EventBody.Message ? 1 : 0, name, anna, at, body);
  }
}
