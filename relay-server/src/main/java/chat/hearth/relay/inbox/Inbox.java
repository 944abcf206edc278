package chat.hearth.relay.inbox;

import chat.hearth.model.ChatThread;
import chat.hearth.model.EventBody;
import chat.hearth.model.Member;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.log.CommittedBatch;
import chat.hearth.relay.log.CommittedBatch.Run;
import chat.hearth.relay.log.Projection;
import chat.hearth.relay.store.MemberRow;
import chat.hearth.relay.store.OwnerChange;
import chat.hearth.relay.store.OwnerThreadStore.RowEdit;
import chat.hearth.relay.store.OwnerThreadStore.Touch;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the owners' rows true to the logs, and changes what only the owner sees. */
public final class Inbox implements Projection, AutoCloseable {

  private final InboxStores stores;
  private final OwnerJournal journal;
  private final ArchivedRows archived;
  private final InboxPages pages;
  private final Marks marks;
  private final Notes notes;
  private final Projector projector;

  /** Starts the thread that moves rows in the lists. */
  public Inbox(InboxStores stores, OwnerFeed feed, Clock clock) {
    this.stores = stores;
    this.journal = new OwnerJournal(feed);
    this.archived = new ArchivedRows(stores.threads());
    this.pages = new InboxPages(stores);
    this.marks = new Marks(stores, this::edit, feed);
    this.notes = new Notes(stores.notes(), journal);
    this.projector = new Projector(this::follow, stores.threads()::leaveUnclean, clock);
  }

  /** For other rows of owners: one order for all of them. */
  public OwnerJournal journal() {
    return journal;
  }

  /** How long the owners' rows have waited beyond their time to follow their threads. */
  public Duration lag() {
    return projector.lag();
  }

  /** Makes the rows true to the logs after a stop that was not clean. */
  public void repair(boolean stoppedCleanly) {
    if (!stoppedCleanly) {
      new Repair(stores, this::edit).run();
    }
  }

  /** Writes what is still to be moved. */
  @Override
  public void close() {
    projector.close();
  }

  @Override
  public void project(CommittedBatch batch) {
    if (!edits(batch).isEmpty()) { // else nobody waits here for whoever writes rows just now
      journal.write(() -> withHeads(apply(edits(batch), List.of()), batch));
    }
    projector.moved(batch.runs().stream().filter(run -> !isStart(run)).map(Inbox::move).toList());
  }

  private List<RowEdit> edits(CommittedBatch batch) {
    List<RowEdit> edits = new ArrayList<>();
    for (Run run : batch.runs()) {
      edits.addAll(MembershipEdits.of(run));
      edits.addAll(unarchive(run));
    }
    return edits;
  }

  private List<RowEdit> unarchive(Run run) {
    Set<UserId> owners = archived.owners(run.head().threadId());
    if (owners.isEmpty() || run.events().stream().noneMatch(Inbox::isMessage)) {
      return List.of();
    }
    return run.receivers().stream()
        .filter(owners::contains)
        .map(
            owner ->
                new RowEdit(
                    owner, run.head().threadId(), row -> row == null ? null : row.unarchived()))
        .toList();
  }

  private static List<OwnerChange> withHeads(List<OwnerChange> changes, CommittedBatch batch) {
    return changes.stream()
        .map(
            change ->
                change.withHeads(
                    batch.runs().stream()
                        .filter(run -> MembershipEdits.isNewTo(change.owner(), run))
                        .map(Run::head)
                        .toList()))
        .toList();
  }

  private static Move move(Run run) {
    Map<UserId, ThreadEvent> authors = new HashMap<>();
    run.events().stream().filter(Inbox::isMessage).forEach(e -> authors.put(e.userId(), e));
    return new Move(run.head(), run.receivers(), authors);
  }

  /** Rows begin with the time of the start: the first message finds them rested. */
  private static boolean isStart(Run run) {
    return run.events().getFirst().body() instanceof EventBody.Started;
  }

  private static boolean isMessage(ThreadEvent event) {
    return event.body() instanceof EventBody.Message;
  }

  /** What the members see comes before the times, which say that nothing is owed any more. */
  private void follow(List<Move> moves) {
    marks.ownRead(moves);
    List<Touch> touches = moves.stream().map(Inbox::touch).toList();
    journal.write(() -> apply(Marks.ownReads(moves), touches));
  }

  private static Touch touch(Move move) {
    return new Touch(move.head().threadId(), move.head().updatedAt(), move.owners());
  }

  /**
   * The owner has come further on a device.
   *
   * @param head as far as the owner sees the thread
   * @param members who hears of it, besides the owner
   */
  public void mark(UserId owner, ThreadHead head, List<UserId> members, Request.Mark request) {
    marks.mark(row(owner, head.threadId()), owner, new Marks.Wish(head, members, request));
  }

  /** Changes the owner's settings of a thread; on the disk when this returns. */
  public void set(UserId owner, Request.SetThread request) {
    row(owner, request.threadId());
    edit(List.of(new RowEdit(owner, request.threadId(), row -> settings(row, request))));
    stores.threads().sync();
  }

  private static @Nullable ChatThread settings(
      @Nullable ChatThread row, Request.SetThread request) {
    if (row == null) {
      return null;
    }
    String nickname = request.nickname() == null ? row.nickname() : request.nickname();
    return row.withSettings(
        request.muted() == null ? row.muted() : request.muted(),
        nickname == null || nickname.isEmpty() ? null : nickname,
        request.pinned() == null ? row.pinned() : request.pinned(),
        request.archived() == null ? row.archived() : request.archived(),
        request.unread() == null ? row.isMarkedUnread() : request.unread());
  }

  /** Changes what the owner keeps about a message; on the disk when this returns. */
  public void set(UserId owner, Request.SetMessage request) {
    row(owner, request.threadId());
    notes.set(owner, request);
  }

  /** Keeps what the owner began to write; on the disk when this returns. */
  public void set(UserId owner, Request.SetDraft request) {
    row(owner, request.threadId());
    notes.set(owner, request);
  }

  /** The owner's row; refused as {@code not_found} where there is none. */
  public ChatThread row(UserId owner, ThreadId thread) {
    return stores
        .threads()
        .find(owner, thread)
        .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such thread for you."));
  }

  /** What changed for the owner since a version. */
  public Reply.Changes changes(UserId owner, long since) {
    return pages.changes(owner, since);
  }

  /** Heads of the owner's threads with ids above {@code after}. */
  public Reply.HeadList heads(UserId owner, long after) {
    return pages.heads(owner, after);
  }

  /** A head as far as somebody sees the thread who has left it. */
  public ThreadHead headAt(ThreadHead head, long leftSeq) {
    return pages.headAt(head, leftSeq);
  }

  /** The members of a thread now, with how far each has come. */
  public List<Member> members(ThreadId thread) {
    return stores.members().list(thread).stream()
        .filter(m -> m.leftSeq() == 0)
        .map(MemberRow::member)
        .toList();
  }

  private void edit(List<RowEdit> edits) {
    if (!edits.isEmpty()) {
      journal.write(() -> apply(edits, List.of()));
    }
  }

  private List<OwnerChange> apply(List<RowEdit> edits, List<Touch> touches) {
    if (edits.isEmpty() && touches.isEmpty()) {
      return List.of();
    }
    List<OwnerChange> changes = stores.threads().edit(edits, touches);
    changes.forEach(archived::follow);
    return changes;
  }
}
