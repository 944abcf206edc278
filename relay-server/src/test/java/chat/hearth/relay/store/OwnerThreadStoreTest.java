package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.hearth.model.ChatThread;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.OwnerThreadStore.RowEdit;
import chat.hearth.relay.store.OwnerThreadStore.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerThreadStoreTest extends StoreContract {

  @Test
  void a_row_comes_back_as_it_was_written() {
    ChatThread row =
        StoreSamples.row(T1, anna, ben)
            .withSettings(true, "Nick 你好", true, true, false)
            .withRead(7, 5)
            .withMembers(List.of(ben), 9);
    stores.rows.edit(List.of(put(anna, row)));
    reopen();
    assertEquals(Optional.of(row.withVersion(1)), stores.rows.find(anna, T1));
    assertEquals(Optional.empty(), stores.rows.find(ben, T1));
  }

  @Test
  void one_transaction_moves_each_owner_by_the_rows_that_changed() {
    List<OwnerChange> changes =
        stores.rows.edit(
            List.of(
                put(ben, StoreSamples.row(T1, anna, ben)),
                put(anna, StoreSamples.row(T2, anna, ben)),
                put(anna, StoreSamples.row(T1, anna, ben)),
                new RowEdit(cleo, T1, row -> row)));
    assertEquals(List.of(anna, ben), changes.stream().map(OwnerChange::owner).toList());
    OwnerChange first = changes.getFirst();
    assertEquals(0, first.from());
    assertEquals(2, first.to());
    assertEquals(
        List.of(1L, 2L), first.rows().threads().stream().map(ChatThread::version).toList());
    assertEquals(2, stores.accounts.version(anna));
    assertEquals(0, stores.accounts.version(cleo));
  }

  @Test
  void edits_of_one_row_build_on_each_other_and_count_once() {
    stores.rows.edit(List.of(put(anna, StoreSamples.row(T1, anna, ben))));
    List<OwnerChange> changes =
        stores.rows.edit(List.of(read(anna, 5), read(anna, 9), read(anna, 3)));
    assertEquals(2, changes.getFirst().to());
    assertEquals(9, stores.rows.find(anna, T1).orElseThrow().readSeq());
    assertEquals(List.of(), stores.rows.edit(List.of(read(anna, 9))));
  }

  @Test
  void a_fault_in_one_edit_undoes_all() {
    assertThrows(
        IllegalStateException.class,
        () ->
            stores.rows.edit(
                List.of(
                    put(anna, StoreSamples.row(T1, anna)),
                    new RowEdit(
                        ben,
                        T1,
                        row -> {
                          throw new IllegalStateException();
                        }))));
    assertEquals(Optional.empty(), stores.rows.find(anna, T1));
    assertEquals(0, stores.accounts.version(anna));
  }

  @Test
  void changes_come_in_the_order_of_their_versions() {
    stores.rows.edit(List.of(put(anna, StoreSamples.row(T1, anna))));
    stores.rows.edit(List.of(put(anna, StoreSamples.row(T2, anna))));
    stores.rows.edit(List.of(read(anna, 5)));
    assertEquals(List.of(T2, T1), ids(stores.rows.changed(anna, 0, 3, 10)));
    assertEquals(List.of(T1), ids(stores.rows.changed(anna, 2, 3, 10)));
    assertEquals(List.of(T2), ids(stores.rows.changed(anna, 0, 3, 1)));
    assertEquals(List.of(T2), ids(stores.rows.list(anna, 11, 10)));
  }

  @Test
  void the_list_is_sorted_by_the_times_that_touches_move_forward_only() {
    stores.rows.edit(
        List.of(
            put(anna, StoreSamples.row(T1, anna, ben)),
            put(ben, StoreSamples.row(T1, anna, ben)),
            put(anna, StoreSamples.row(T2, anna, ben))));
    touch(T1, 500, anna, cleo);
    assertEquals(List.of(T1, T2), ids(stores.rows.newest(anna, 10)));
    touch(T2, 900, anna);
    touch(T2, 100, anna);
    assertEquals(List.of(T2, T1), ids(stores.rows.newest(anna, 10)));
    assertEquals(
        StoreSamples.T0.plusMillis(900), stores.rows.find(anna, T2).orElseThrow().updatedAt());
    assertEquals(StoreSamples.T0, stores.rows.find(ben, T1).orElseThrow().updatedAt());
    assertEquals(2, stores.accounts.version(anna), "the time moves without a version");
  }

  @Test
  void edits_and_times_are_one_transaction() {
    stores.rows.edit(List.of(put(anna, StoreSamples.row(T1, anna, ben))));
    long before = stores.database.writes();
    Touch later = new Touch(T1, StoreSamples.T0.plusMillis(500), List.of(anna));
    assertEquals(1, stores.rows.edit(List.of(read(anna, 5)), List.of(later)).size());
    ChatThread row = stores.rows.find(anna, T1).orElseThrow();
    assertEquals(5, row.readSeq());
    assertEquals(StoreSamples.T0.plusMillis(500), row.updatedAt());
    assertEquals(before + 1, stores.database.writes());
  }

  @Test
  void archived_rows_are_told() {
    ChatThread away = StoreSamples.row(T1, anna).withSettings(false, null, false, true, false);
    stores.rows.edit(List.of(put(anna, away), put(ben, StoreSamples.row(T1, anna))));
    List<UserId> owners = new ArrayList<>();
    stores.rows.archived((thread, owner) -> owners.add(owner));
    assertEquals(List.of(anna), owners);
  }

  private static RowEdit put(UserId owner, ChatThread row) {
    return new RowEdit(owner, row.threadId(), before -> row);
  }

  private static RowEdit read(UserId owner, long seq) {
    return new RowEdit(owner, T1, row -> row == null ? null : row.withRead(seq, seq));
  }

  private void touch(ThreadId thread, long millis, UserId... owners) {
    stores.rows.touch(
        List.of(new Touch(thread, StoreSamples.T0.plusMillis(millis), List.of(owners))));
  }

  private static List<ThreadId> ids(List<ChatThread> rows) {
    return rows.stream().map(ChatThread::threadId).toList();
  }
}
