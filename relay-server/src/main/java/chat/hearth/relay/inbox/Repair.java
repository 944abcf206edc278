package chat.hearth.relay.inbox;

import chat.hearth.model.ChatThread;
import chat.hearth.model.Receipt;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
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
      repair(heads);
      threads += heads.size();
      after = heads.getLast().threadId().value();
      heads = stores.heads().list(after, HEADS);
    }
    LOG.info(
        "Looked after the lists of {} threads in {} ms, as the last stop was not clean",
        threads,
        (System.nanoTime() - start) / 1_000_000);
  }

  /** A page in three transactions: one for each thread would take most of the time. */
  private void repair(List<ThreadHead> heads) {
    List<RowEdit> edits = new ArrayList<>();
    List<Receipt> reads = new ArrayList<>();
    List<Touch> touches = new ArrayList<>();
    for (ThreadHead head : heads) {
      List<MemberRow> all = stores.members().list(head.threadId());
      List<UserId> members =
          all.stream().filter(m -> m.leftSeq() == 0).map(MemberRow::userId).toList();
      all.forEach(
          m -> edits.add(new RowEdit(m.userId(), head.threadId(), r -> row(r, head, members, m))));
      List<UserId> behind = members.stream().filter(m -> isBehind(m, head)).toList();
      if (!behind.isEmpty()) {
        List<Receipt> newest = stores.events().authors(head.threadId());
        newest.forEach(author -> edits.add(ownRead(author)));
        reads.addAll(newest);
        touches.add(new Touch(head.threadId(), head.updatedAt(), behind));
      }
    }
    stores.members().mark(reads);
    edit.accept(edits);
    stores.threads().touch(touches);
  }

  private boolean isBehind(UserId owner, ThreadHead head) {
    return stores
        .threads()
        .find(owner, head.threadId())
        .filter(row -> !row.updatedAt().isBefore(head.updatedAt()))
        .isEmpty();
  }

  private @Nullable ChatThread row(
      @Nullable ChatThread row, ThreadHead head, List<UserId> members, MemberRow m) {
    if (m.leftSeq() == 0 && row != null && row.leftSeq() == 0) {
      return row.withMembers(members, 0);
    }
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

  /** Who wrote a message has read up to there. */
  private RowEdit ownRead(Receipt author) {
    ThreadId id = author.threadId();
    return new RowEdit(
        author.userId(),
        id,
        row ->
            row == null || row.leftSeq() != 0 || row.readSeq() >= author.readSeq()
                ? row
                : row.withRead(author.readSeq(), stores.events().ordinalAt(id, author.readSeq())));
  }
}
