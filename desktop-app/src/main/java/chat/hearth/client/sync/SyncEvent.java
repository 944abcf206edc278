package chat.hearth.client.sync;

import chat.hearth.client.net.Guard;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Problem;
import chat.hearth.wire.Reply;
import java.util.Set;

/** What changed in the local copy, told after the commit. */
public sealed interface SyncEvent {

  /** Rows of threads changed. */
  record ThreadsTouched(Set<ThreadId> threadIds) implements SyncEvent {}

  /**
   * Events of a thread came, or their receipts moved.
   *
   * @param live whether they are news
   */
  record EventsTouched(ThreadId threadId, long from, long to, boolean live) implements SyncEvent {}

  /** Entries of a thread's outbox changed their state. */
  record OutboxTouched(ThreadId threadId) implements SyncEvent {}

  /** What is about a message is not on its way any more. */
  record AmendmentDropped(ThreadId threadId, ClientId message) implements SyncEvent {}

  /** What the owner keeps about messages of a thread changed on another device. */
  record FlagsTouched(ThreadId threadId, Set<ClientId> messages) implements SyncEvent {}

  /** What the owner began to write in a thread changed on another device. */
  record DraftTouched(ThreadId threadId) implements SyncEvent {}

  /** Members or receipts of a thread changed. */
  record MembersTouched(ThreadId threadId) implements SyncEvent {}

  /** Names, presence or contacts changed. */
  record PeopleTouched(Set<UserId> userIds) implements SyncEvent {}

  /** Who is writing in a thread now. */
  record TypingTouched(ThreadId threadId, Set<UserId> userIds) implements SyncEvent {}

  /** The connection changed. */
  record StateMoved(LinkState state) implements SyncEvent {}

  /** The relay named itself and the owner, after a connection was made that is guarded so. */
  record Greeted(Reply.Welcome welcome, Reply.SignedIn signedIn, Guard guard)
      implements SyncEvent {}

  /** A change made here was refused and taken back. */
  record ActionRefused(long lane, Problem problem) implements SyncEvent {}
}
