package chat.hearth.client;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;

/** What is said in a thread. Reading is local; writing goes through the durable outbox. */
public interface Messages {

  /** The newest rows, oldest first, with own unsent ones at the end. */
  MessagePage latest(ThreadId threadId, int limit);

  /**
   * Rows before a number, oldest first. What is not here yet is pulled from the relay; while
   * offline the page holds what there is.
   */
  MessagePage before(ThreadId threadId, long seq, int limit);

  /** Queues a text; it is in {@link #latest} when this returns. Clears the draft. */
  ClientId send(ThreadId threadId, String text);

  /** Takes a refused or lost message away and returns its text, for "Edit" and "Discard". */
  String takeBack(ThreadId threadId, ClientId clientId);

  /**
   * Sends a lost message again: an own one as it was, one of somebody else as the owner's, with the
   * author's name before it. Does nothing where it is not lost any more.
   */
  void sendAgain(ThreadId threadId, ClientId clientId);

  /** Keeps what the owner began to write; empty forgets it. */
  void saveDraft(ThreadId threadId, String text);

  /** The owner is writing; call on every key, it is thinned out. */
  void typing(ThreadId threadId);
}
