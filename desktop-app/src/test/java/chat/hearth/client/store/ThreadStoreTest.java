package chat.hearth.client.store;

import static chat.hearth.client.store.StoreFile.ANNA;
import static chat.hearth.client.store.StoreFile.BEN;
import static chat.hearth.client.store.StoreFile.NOON;
import static chat.hearth.client.store.StoreFile.ONE;
import static chat.hearth.client.store.StoreFile.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ChatThread;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads: owner rows, heads, positions. */
class ThreadStoreTest {

  @TempDir private Path folder;
  private StoreFile file;
  private ThreadStore threads;

  @BeforeEach
  void open() {
    file = new StoreFile(folder);
    threads = file.stores().threads();
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void an_owner_row_is_kept_as_it_came_over_a_restart() {
    ChatThread row = StoreFile.row(ONE).withSettings(true, "Us", true, true, false).withRead(7, 5);
    file.run(tx -> threads.put(tx, row));
    file.run(tx -> threads.head(tx, StoreFile.head(ONE, 9, 6)));
    file.reopen();
    LocalThread kept = find(ONE);
    assertEquals(List.of(ANNA, BEN), kept.participants());
    assertTrue(kept.muted() && kept.pinned() && kept.archived() && kept.started() && kept.direct());
    assertEquals("Us", kept.nickname());
    assertEquals("Picnic", kept.title());
    assertEquals(BEN.value(), kept.createdBy());
    assertEquals(NOON, kept.createdAt());
    assertEquals(NOON.plusSeconds(9), kept.updatedAt());
    assertEquals(
        List.of(7L, 5L, 9L, 6L),
        List.of(kept.readSeq(), kept.readOrdinal(), kept.headSeq(), kept.headOrdinal()));
    assertEquals(1, kept.unread());
  }

  @Test
  void read_markers_and_heads_never_go_back() {
    file.run(tx -> threads.put(tx, StoreFile.row(ONE).withRead(7, 5)));
    file.run(tx -> threads.head(tx, StoreFile.head(ONE, 9, 6)));
    file.run(tx -> threads.put(tx, StoreFile.row(ONE).withRead(3, 2)));
    file.run(tx -> threads.head(tx, StoreFile.head(ONE, 8, 5)));
    file.run(tx -> threads.read(tx, ONE, 4, 3));
    LocalThread kept = find(ONE);
    assertEquals(
        List.of(7L, 5L, 9L, 6L),
        List.of(kept.readSeq(), kept.readOrdinal(), kept.headSeq(), kept.headOrdinal()));
    assertEquals(NOON.plusSeconds(9), kept.updatedAt());
  }

  @Test
  void a_head_without_a_row_is_left_out() {
    file.run(tx -> threads.head(tx, StoreFile.head(ONE, 9, 6)));
    assertEquals(List.of(), file.call(threads::all));
  }

  @Test
  void pinned_threads_come_first_then_the_newest() {
    ThreadId three = new ThreadId(13);
    file.run(
        tx -> {
          threads.put(tx, StoreFile.row(ONE));
          threads.put(tx, StoreFile.row(TWO));
          threads.put(tx, StoreFile.row(three).withSettings(false, null, true, false, false));
          threads.head(tx, StoreFile.head(TWO, 9, 6));
        });
    assertEquals(
        List.of(three, TWO, ONE),
        file.call(threads::all).stream().map(LocalThread::threadId).toList());
  }

  @Test
  void a_change_of_settings_touches_only_what_it_names() {
    file.run(
        tx -> threads.put(tx, StoreFile.row(ONE).withSettings(true, "Us", false, false, false)));
    file.run(tx -> threads.set(tx, new Request.SetThread(ONE, null, null, true, null)));
    LocalThread pinned = find(ONE);
    assertTrue(pinned.muted() && pinned.pinned());
    assertFalse(pinned.archived());
    assertEquals("Us", pinned.nickname());
    file.run(tx -> threads.set(tx, new Request.SetThread(ONE, false, "", null, true)));
    LocalThread archived = find(ONE);
    assertTrue(archived.archived() && archived.pinned());
    assertFalse(archived.muted());
    assertNull(archived.nickname());
  }

  @Test
  void a_thread_that_only_this_device_knows_can_be_forgotten_until_it_is_started() {
    List<UserId> all = List.of(BEN, ANNA);
    file.run(tx -> threads.insertLocal(tx, ONE, all, "Picnic", ANNA, NOON));
    file.run(tx -> threads.insertLocal(tx, TWO, all, null, ANNA, NOON));
    file.run(tx -> threads.started(tx, TWO, true));
    file.run(tx -> threads.deleteLocal(tx, ONE));
    file.run(tx -> threads.deleteLocal(tx, TWO));
    assertEquals(
        List.of(TWO), file.call(threads::all).stream().map(LocalThread::threadId).toList());
    assertTrue(find(TWO).direct());
  }

  @Test
  void an_event_at_the_end_moves_position_head_and_order_and_the_owners_own_reads() {
    file.run(
        tx -> threads.put(tx, StoreFile.row(ONE).withSettings(false, null, false, true, false)));
    file.run(tx -> threads.advance(tx, message(1, 1), false));
    file.run(tx -> threads.advance(tx, message(2, 2), true));
    file.run(tx -> threads.advance(tx, message(3, 3), false));
    LocalThread t = find(ONE);
    assertEquals(
        List.of(1L, 3L, 3L, 3L, 2L, 2L),
        List.of(
            t.floorSeq(), t.lastSeq(), t.headSeq(), t.headOrdinal(), t.readSeq(), t.readOrdinal()));
    assertEquals(1, t.unread());
    assertTrue(t.archived(), "only the owner's row says whether it is archived");
  }

  @Test
  void a_thread_is_incomplete_until_its_run_reaches_the_first_event() {
    file.run(
        tx -> {
          threads.put(tx, StoreFile.row(ONE));
          threads.put(tx, StoreFile.row(TWO));
          threads.floor(tx, ONE, 51, 100);
          threads.floor(tx, TWO, 1, 9);
        });
    assertEquals(
        List.of(ONE), file.call(threads::incomplete).stream().map(LocalThread::threadId).toList());
    file.run(tx -> threads.floor(tx, ONE, 1, 100));
    assertEquals(List.of(), file.call(threads::incomplete));
  }

  @Test
  void what_the_relay_was_not_told_is_found_until_it_is() {
    file.run(
        tx -> {
          threads.put(tx, StoreFile.row(ONE));
          threads.put(tx, StoreFile.row(TWO));
          threads.advance(tx, message(1, 1), false);
        });
    assertEquals(List.of(ONE), untold());
    file.run(tx -> threads.told(tx, ONE, 1, 0));
    assertEquals(List.of(), untold());
    file.run(tx -> threads.read(tx, ONE, 1, 1));
    assertEquals(List.of(ONE), untold());
    file.run(tx -> threads.told(tx, ONE, 1, 1));
    file.run(tx -> threads.told(tx, ONE, 0, 0));
    file.reopen();
    assertEquals(List.of(), untold());
  }

  @Test
  void of_a_thread_that_the_owner_has_left_only_reading_is_told() {
    file.run(tx -> threads.put(tx, StoreFile.row(ONE)));
    file.run(tx -> threads.advance(tx, message(1, 1), false));
    file.run(tx -> threads.put(tx, StoreFile.row(ONE).withMembers(List.of(BEN), 1)));
    assertEquals(1, find(ONE).leftSeq());
    assertEquals(List.of(), untold());
    file.run(tx -> threads.read(tx, ONE, 1, 1));
    assertEquals(List.of(ONE), untold());
  }

  @Test
  void a_thread_that_the_owner_has_left_ends_there_whatever_an_older_answer_told() {
    file.run(tx -> threads.put(tx, StoreFile.row(ONE)));
    file.run(tx -> threads.head(tx, StoreFile.head(ONE, 4, 2)));
    file.run(tx -> threads.put(tx, StoreFile.row(ONE).withMembers(List.of(BEN), 3)));
    file.run(tx -> threads.head(tx, StoreFile.head(ONE, 3, 1)));
    file.run(tx -> threads.head(tx, StoreFile.head(ONE, 4, 2)));
    assertEquals(3, find(ONE).headSeq());
    assertEquals(1, find(ONE).headOrdinal());
  }

  private static ThreadEvent message(long seq, long ordinal) {
    return StoreFile.event(ONE, seq, ordinal, BEN, new EventBody.Message("m" + seq));
  }

  private LocalThread find(ThreadId id) {
    return file.call(tx -> threads.find(tx, id)).orElseThrow();
  }

  private List<ThreadId> untold() {
    return file.call(threads::untold).stream().map(LocalThread::threadId).toList();
  }
}
