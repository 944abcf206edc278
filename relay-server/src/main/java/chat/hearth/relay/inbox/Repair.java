package chat.hearth.relay.inbox;

import chat.hearth.model.ChatThread;
import chat.hearth.model.Receipt;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.MemberRow;
import chat.hearth.relay.store.OwnerThreadStore.RowEdit;
import chat.hearth.relay.store.OwnerThreadStore.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes all owners' rows again what the logs say they are. Doing it twice is the same as once. */
final class Repair {

  private static final Logger LOG = LoggerFactory.getLogger(Repair.class);
  private static final int HEADS = 200;

  private final InboxStores stores;
  private final Consumer<List<RowEdit>> edit;

  Repair(InboxStores stores, Consumer<List<RowEdit>> edit) {
    this.stores = stores;
    this.edit = edit;
  }

  void run() {
    long start = System.nanoTime();
    long threads = 0;
    long after = 0;
    List<ThreadHead> heads = stores.heads().list(after, HEADS);
    while (!heads.isEmpty()) {
      heads.forEach(this::repair);
      threads += heads.size();
      after = heads.getLast().threadId().value();
      heads = stores.heads().list(after, HEADS);
    }
    LOG.info(
        "Looked after the lists of {} threads in {} ms, as the last stop was not clean",
        threads,
        (System.nanoTime() - start) / 1_000_000);
  }

  private void repair(ThreadHead head) {
    List<MemberRow> all = stores.members().list(head.threadId());
    List<UserId> members =
        all.stream().filter(m -> m.leftSeq() == 0).map(MemberRow::userId).toList();
    List<RowEdit> edits = new ArrayList<>();
    List<UserId> behind = new ArrayList<>();
    for (MemberRow m : all) {
      ChatThread row = stores.threads().find(m.userId(), head.threadId()).orElse(null);
      if (m.leftSeq() == 0 && (row == null || row.updatedAt().isBefore(head.updatedAt()))) {
        behind.add(m.userId());
      }
      edits.add(new RowEdit(m.userId(), head.threadId(), r -> row(r, head, members, m)));
    }
    if (!behind.isEmpty()) {
      edits.addAll(ownReads(head));
    }
    edit.accept(edits);
    stores.threads().touch(List.of(new Touch(head.threadId(), head.updatedAt(), behind)));
  }

  private @Nullable ChatThread row(
      @Nullable ChatThread row, ThreadHead head, List<UserId> members, MemberRow m) {
    if (m.leftSeq() == 0) {
      long ordinal = stores.events().ordinalAt(head.threadId(), m.sinceSeq());
      return MembershipEdits.member(row, head, members, m.sinceSeq(), ordinal);
    }
    if (row == null || row.leftSeq() == m.leftSeq()) {
      return row;
    }
    return row.withMembers(
        row.participants().stream().filter(p -> !p.equals(m.userId())).toList(), m.leftSeq());
  }

  private List<RowEdit> ownReads(ThreadHead head) {
    List<RowEdit> edits = new ArrayList<>();
    List<Receipt> newest = stores.events().authors(head.threadId());
    for (Receipt author : newest) {
      long ordinal = stores.events().ordinalAt(head.threadId(), author.readSeq());
      edits.add(
          new RowEdit(
              author.userId(),
              head.threadId(),
              row ->
                  row == null || row.leftSeq() != 0
                      ? row
                      : row.withRead(author.readSeq(), ordinal)));
    }
    stores.members().mark(newest);
    return edits;
  }
}
