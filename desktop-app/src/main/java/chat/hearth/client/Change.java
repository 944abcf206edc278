package chat.hearth.client;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.List;
import java.util.Set;

/** What changed, after it was committed. Read the new state from the client. */
public sealed interface Change {

  /** Rows of the thread list changed, came or went. */
  record ThreadsChanged(Set<ThreadId> threadIds) implements Change {}

  /**
   * Messages of one thread were added or changed: rows to put in place by {@code clientId}.
   *
   * @param live whether they came as news, to be announced; false for history and own changes
   */
  record MessagesChanged(ThreadId threadId, List<MessageRow> rows, boolean live)
      implements Change {}

  /** What the owner began to write in a thread changed on another device. */
  record DraftChanged(ThreadId threadId) implements Change {}

  /** A file is on its way, came or did not. */
  record FileMoved(FileTransfer transfer) implements Change {}

  /** An unsent message was taken back, or the owner deleted one for themselves. */
  record MessageRemoved(ThreadId threadId, ClientId clientId) implements Change {}

  /** Members, roles or receipts of a thread changed. */
  record MembersChanged(ThreadId threadId) implements Change {}

  /**
   * Who is writing in a thread right now; empty when nobody is any more.
   *
   * @param people the names to show
   */
  record TypingChanged(ThreadId threadId, List<PersonRow> people) implements Change {}

  /** Names, nicknames, presence or blocks of people changed. */
  record PeopleChanged(Set<UserId> userIds) implements Change {}

  /** The connection changed. */
  record ConnectionChanged(Connection connection) implements Change {}

  /** The owner's name or the relay's changed. */
  record AccountChanged(Account account) implements Change {}

  /** Something that was done here was refused by the relay and taken back; one sentence why. */
  record ActionRefused(ThreadId threadId, RelayException.Reason reason, String text)
      implements Change {}
}
