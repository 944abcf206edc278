package chat.hearth.relay.inbox;

import chat.hearth.model.ChatThread;
import chat.hearth.model.Receipt;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.OwnerThreadStore.RowEdit;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** How far people have come: on the owner's own row, and on the member row that others see. */
final class Marks {

  private final InboxStores stores;
  private final Consumer<List<RowEdit>> rows;
  private final OwnerFeed feed;

  Marks(InboxStores stores, Consumer<List<RowEdit>> rows, OwnerFeed feed) {
    this.stores = stores;
    this.rows = rows;
    this.feed = feed;
  }

  /**
   * What a device says.
   *
   * @param head as far as the owner sees the thread: nobody has read what is not there
   * @param members who hears of it, besides the owner
   */
  record Wish(ThreadHead head, List<UserId> members, Request.Mark request) {}

  void mark(ChatThread row, UserId owner, Wish wish) {
    ThreadHead head = wish.head();
    long read = Math.min(wish.request().readSeq(), head.lastSeq());
    long delivered = Math.max(read, Math.min(wish.request().deliveredSeq(), head.lastSeq()));
    if (read > row.readSeq()) {
      long ordinal =
          read == head.lastSeq()
              ? head.lastOrdinal()
              : stores.events().ordinalAt(head.threadId(), read);
      rows.accept(List.of(read(owner, head.threadId(), read, ordinal)));
    }
    tell(
        List.of(new Receipt(head.threadId(), owner, delivered, read)),
        Map.of(head.threadId(), wish.members()));
  }

  /** Authors have read their own messages: what the other members see of it. */
  void ownRead(List<Move> moves) {
    List<Receipt> receipts = new ArrayList<>();
    Map<ThreadId, List<UserId>> receivers = new HashMap<>();
    for (Move move : moves) {
      receivers.put(move.head().threadId(), move.owners());
      move.authors()
          .forEach(
              (author, e) -> receipts.add(new Receipt(e.threadId(), author, e.seq(), e.seq())));
    }
    tell(receipts, receivers);
  }

  /** Authors have read their own messages: what becomes of their own rows. */
  static List<RowEdit> ownReads(List<Move> moves) {
    List<RowEdit> reads = new ArrayList<>();
    for (Move move : moves) {
      move.authors()
          .forEach((author, e) -> reads.add(read(author, e.threadId(), e.seq(), e.ordinal())));
    }
    return reads;
  }

  private static RowEdit read(UserId owner, ThreadId thread, long seq, long ordinal) {
    return new RowEdit(owner, thread, row -> row == null ? null : row.withRead(seq, ordinal));
  }

  private void tell(Collection<Receipt> receipts, Map<ThreadId, List<UserId>> members) {
    stores.members().mark(receipts).stream()
        .collect(Collectors.groupingBy(Receipt::threadId))
        .forEach((id, moved) -> feed.receipts(moved, members.getOrDefault(id, List.of())));
  }
}
