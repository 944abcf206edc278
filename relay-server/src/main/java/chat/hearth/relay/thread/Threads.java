package chat.hearth.relay.thread;

import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.contact.Blocks;
import chat.hearth.relay.inbox.Inbox;
import chat.hearth.relay.log.Append;
import chat.hearth.relay.log.Members.Membership;
import chat.hearth.relay.log.ThreadLog;
import chat.hearth.relay.log.ThreadState;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What a signed-in person may do with threads. Who never was a member gets {@code not_found}. */
public final class Threads {

  private final ThreadLog log;
  private final Inbox inbox;
  private final Blocks blocks;

  /** Writes to the log and reads it, and keeps the owners' rows. */
  public Threads(ThreadLog log, Inbox inbox, Blocks blocks) {
    this.log = log;
    this.inbox = inbox;
    this.blocks = blocks;
  }

  /** Appends in the order of the calls; see {@link ThreadLog#append}. */
  public CompletableFuture<Reply.Accepted> append(UserId author, Request.Append r) {
    return log.append(new Append(r.threadId(), r.clientId(), author, r.body()));
  }

  /** A page of history; who has left sees it up to there. */
  public Reply.Page pull(UserId user, Request.Pull r) {
    ThreadHead head = seen(user, r.threadId()).head();
    long to = Math.min(r.to(), head.lastSeq());
    List<ThreadEvent> events = to < r.from() ? List.of() : log.page(r.threadId(), r.from(), to);
    return new Reply.Page(r.threadId(), events, head.lastSeq());
  }

  /** The members with roles and receipts; nobody for one who has left. */
  public Reply.MemberList members(UserId user, ThreadId id) {
    boolean present = seen(user, id).present();
    return new Reply.MemberList(id, present ? inbox.members(id) : List.of());
  }

  /** Heads of the owner's threads with ids above {@code after}, as far as they can be pulled. */
  public Reply.HeadList heads(UserId owner, long after) {
    Reply.HeadList page = inbox.heads(owner, after);
    return new Reply.HeadList(page.heads().stream().flatMap(this::settled).toList(), page.more());
  }

  private Stream<ThreadHead> settled(ThreadHead head) {
    long end = log.unsettledFrom(head.threadId());
    if (head.lastSeq() < end) {
      return Stream.of(head);
    }
    return end == 1 ? Stream.empty() : Stream.of(inbox.headAt(head, end - 1));
  }

  /** What changed for the owner since a version. */
  public Reply.Changes sync(UserId owner, long since) {
    return inbox.changes(owner, since);
  }

  /** Changes the owner's private copy. */
  public void set(UserId owner, Request.SetThread r) {
    inbox.set(owner, r);
  }

  /** Changes what the owner keeps about a message. */
  public void set(UserId owner, Request.SetMessage r) {
    inbox.set(owner, r);
  }

  /** Keeps what the owner began to write. */
  public void set(UserId owner, Request.SetDraft r) {
    inbox.set(owner, r);
  }

  /** The owner has come further; never goes back. */
  public void mark(UserId owner, Request.Mark r) {
    Seen seen = seen(owner, r.threadId());
    inbox.mark(owner, seen.head(), seen.hearers(), r);
  }

  /** Who may see that the user is writing; nobody where they can't write. */
  public List<UserId> typing(UserId user, ThreadId id) {
    Seen seen = seen(user, id);
    List<UserId> others = seen.hearers().stream().filter(m -> !m.equals(user)).toList();
    boolean blocked =
        seen.head().direct() && others.stream().anyMatch(m -> blocks.between(m, user));
    return blocked ? List.of() : others;
  }

  /** A thread as far as somebody sees it. */
  private record Seen(ThreadHead head, List<UserId> hearers, boolean present) {}

  private Seen seen(UserId user, ThreadId id) {
    ThreadState state = log.state(id).orElseThrow(Threads::notFound);
    Membership membership = state.members().get(user);
    if (membership == null) {
      throw notFound();
    }
    return membership.isPresent()
        ? new Seen(state.head(), state.members().present(), true)
        : new Seen(inbox.headAt(state.head(), membership.leftSeq()), List.of(), false);
  }

  private static Refusal notFound() {
    return new Refusal(ProblemCode.NOT_FOUND, "There is no such thread for you.");
  }
}
