package chat.hearth.relay.inbox;

import chat.hearth.model.ChatThread;
import chat.hearth.model.EventBody;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a device asks for to come up to date. */
final class InboxPages {

  /** Rows a page; a row of a large group has some KiB. */
  static final int ROWS = 200;

  /** Drafts a page; one may have 16 KiB, and a device takes 4 MiB at once. */
  static final int DRAFTS = 50;

  private final InboxStores stores;

  InboxPages(InboxStores stores) {
    this.stores = stores;
  }

  /**
   * Rows in the order of their versions. A row that moves on while we read has a version above
   * where the page ends, so the device gets it by push or with the next page.
   */
  Reply.Changes changes(UserId owner, long since) {
    long version = stores.accounts().version(owner);
    long from = since > version ? 0 : since;
    OwnerRows rows =
        new OwnerRows(
            stores.threads().changed(owner, from, version, ROWS),
            stores.contacts().changed(owner, from, version, ROWS),
            stores.notes().changedFlags(owner, from, version, ROWS),
            stores.notes().changedDrafts(owner, from, version, DRAFTS));
    List<Long> versions = rows.versions();
    long end = versions.size() < ROWS ? version : versions.get(ROWS - 1);
    if (rows.drafts().size() == DRAFTS) {
      end = Math.min(end, rows.drafts().getLast().version());
    }
    return new Reply.Changes(end, rows.between(from, end), end < version);
  }

  /** In the order of the threads' ids. */
  Reply.HeadList heads(UserId owner, long after) {
    List<ChatThread> rows = stores.threads().list(owner, after, ROWS + 1);
    boolean more = rows.size() > ROWS;
    List<ChatThread> page = more ? rows.subList(0, ROWS) : rows;
    Map<ThreadId, ThreadHead> heads =
        stores.heads().find(page.stream().map(ChatThread::threadId).toList()).stream()
            .collect(Collectors.toMap(ThreadHead::threadId, Function.identity()));
    return new Reply.HeadList(page.stream().flatMap(row -> seenBy(row, heads)).toList(), more);
  }

  private Stream<ThreadHead> seenBy(ChatThread row, Map<ThreadId, ThreadHead> heads) {
    return Optional.ofNullable(heads.get(row.threadId())).stream()
        .map(head -> row.leftSeq() == 0 ? head : headAt(head, row.leftSeq()));
  }

  /** Who has left hears of nothing that came later, not even the title. */
  ThreadHead headAt(ThreadHead head, long seq) {
    Optional<ThreadEvent> last = stores.events().page(head.threadId(), seq, seq).stream().findAny();
    return new ThreadHead(
        head.threadId(),
        seq,
        last.map(ThreadEvent::ordinal).orElse(head.lastOrdinal()),
        stores.events().titleAt(head.threadId(), seq).map(InboxPages::title).orElse(null),
        head.direct(),
        head.createdBy(),
        head.createdAt(),
        last.map(ThreadEvent::createdAt).orElse(head.updatedAt()));
  }

  private static @Nullable String title(ThreadEvent event) {
    String title =
        switch (event.body()) {
          case EventBody.Started b -> b.title();
          case EventBody.Renamed b -> b.title();
          case EventBody.Message _,
              EventBody.MembersAdded _,
              EventBody.MemberRemoved _,
              EventBody.MemberLeft _,
              EventBody.Amendment _,
              EventBody.Unknown _ ->
              null;
        };
    return title == null || title.isEmpty() ? null : title;
  }
}
