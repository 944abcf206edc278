package chat.hearth.client;

import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The owner's threads. All changes work offline: they show at once and go out in order. */
public interface Threads {

  /** All threads, archived ones too: pinned first, then by {@code updatedAt}, newest first. */
  List<ThreadRow> list();

  /** Whether there is none at all. */
  boolean isEmpty();

  /** One row of the list. */
  Optional<ThreadRow> find(ThreadId threadId);

  /**
   * A new thread with these people. It is local until the first message or change, which starts it
   * for everybody.
   *
   * @param people everybody besides the owner, at least one
   * @param title what it is about, or null
   */
  ThreadId start(List<UserId> people, @Nullable String title);

  /** The threads with exactly these people and the owner, newest first. */
  List<ThreadRow> withExactly(List<UserId> people);

  /** The threads that the owner shares with somebody, newest first. */
  List<ThreadRow> sharedWith(UserId userId);

  /** A title for everybody; empty takes it away. */
  void rename(ThreadId threadId, String title);

  /** More members; not in direct threads. */
  void addMembers(ThreadId threadId, List<UserId> people);

  /** Takes somebody out; admins only. */
  void removeMember(ThreadId threadId, UserId userId);

  /** Leaves; what is here stays readable. */
  void leave(ThreadId threadId);

  /** No notices from this thread. Private. */
  void mute(ThreadId threadId, boolean muted);

  /** The owner's own name for the thread; empty takes it away. Private. */
  void nickname(ThreadId threadId, String nickname);

  /** Keep at the top of the list. Private. */
  void pin(ThreadId threadId, boolean pinned);

  /** Put away until the next message. Private. */
  void archive(ThreadId threadId, boolean archived);

  /** The owner wants to come back to the thread, until {@link #markRead}. Private. */
  void markUnread(ThreadId threadId);

  /** The owner has seen everything up to the newest message. */
  void markRead(ThreadId threadId);

  /**
   * Members with roles and receipts as last known. Asks the relay for news in the background; they
   * come as {@link Change.MembersChanged}.
   */
  List<MemberRow> members(ThreadId threadId);
}
