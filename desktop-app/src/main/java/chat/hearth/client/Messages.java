package chat.hearth.client;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What is said in a thread. Reading is local; writing goes through the durable outbox. */
public interface Messages {

  /** The newest rows, oldest first, with own unsent ones at the end. */
  MessagePage latest(ThreadId threadId, int limit);

  /**
   * Rows before a number, oldest first. What is not here yet is pulled from the relay; while
   * offline the page holds what there is.
   */
  MessagePage before(ThreadId threadId, long seq, int limit);

  /** Queues what was begun as a text; as {@link #send(ThreadId, EventBody.Message)}. */
  default ClientId send(ThreadId threadId, String text) {
    return send(threadId, text, null);
  }

  /**
   * Queues a text that answers a message of the thread.
   *
   * @param replyTo null where it answers none
   */
  default ClientId send(ThreadId threadId, String text, @Nullable ClientId replyTo) {
    return send(threadId, new EventBody.Message(text, replyTo));
  }

  /**
   * Queues what was begun in a thread: it is in {@link #latest} when this returns, and the draft is
   * gone, and those of its files that go with it. As {@link #forward} else.
   */
  ClientId send(ThreadId threadId, EventBody.Message message);

  /**
   * Queues a message and leaves the thread's draft as it is; its files, at most ten from {@link
   * Attachments#take}, go to the relay before it. Fails with an {@link IllegalArgumentException}
   * where a relay would not take it.
   */
  ClientId forward(ThreadId threadId, EventBody.Message message);

  /**
   * Says once more what was said, with its files. Whoever it called by name is not called again,
   * where they may not even be.
   */
  default ClientId forward(ThreadId threadId, MessageRow said) {
    return forward(threadId, new EventBody.Message(said.text(), null, said.files()));
  }

  /**
   * Takes a message back whose files are still on their way. Its text is the thread's draft again,
   * above what was begun since, and its files wait beside it.
   *
   * @return its text, or nothing where it is too late for that
   */
  Optional<String> withdraw(ThreadId threadId, ClientId clientId);

  /** Says one of the owner's messages otherwise, and calls nobody in it. */
  default void edit(ThreadId threadId, ClientId message, String text) {
    edit(threadId, message, text, List.of());
  }

  /**
   * The owner says one of their messages otherwise; nothing happens where it says that already.
   *
   * @param mentions whom the text calls
   */
  void edit(ThreadId threadId, ClientId message, String text, List<Mention> mentions);

  /** Takes one of the owner's messages back, for everybody and for ever. */
  void delete(ThreadId threadId, ClientId message);

  /** Puts an emoji to a message, or takes the owner's away again. */
  void react(ThreadId threadId, ClientId message, String emoji, boolean on);

  /** Keeps a message at hand for everybody in the thread, or no longer. */
  void pin(ThreadId threadId, ClientId message, boolean on);

  /** Keeps a message to be found again, for the owner alone, or no longer. Private. */
  void star(ThreadId threadId, ClientId message, boolean on);

  /** The messages that the owner has starred in all threads, as far as they are here. */
  List<MessageRow> starred(int limit);

  /** Takes any message off the owner's own screens, or puts it back. Private. */
  void hide(ThreadId threadId, ClientId message, boolean on);

  /** The messages that are pinned in a thread, the last one first, as far as that is known here. */
  List<Pin> pinned(ThreadId threadId);

  /** All texts that a message has had, oldest first; none where it is not here or was deleted. */
  List<Version> versions(ThreadId threadId, ClientId message);

  /** A text that a message had from some time on. */
  record Version(Instant at, String text) {}

  /** As {@link #find(ThreadId, ClientId, BooleanSupplier)}, by somebody who waits for it. */
  default Optional<Long> find(ThreadId threadId, ClientId message) {
    return find(threadId, message, () -> true);
  }

  /**
   * The number of a message, 0 while it has none; nothing where it is not in the thread. Pulls
   * history until it is here, which may take as long as the relay.
   *
   * @param wanted asked before each page that is pulled; where it says no, what is here counts
   */
  Optional<Long> find(ThreadId threadId, ClientId message, BooleanSupplier wanted);

  /**
   * The first message of a thread from a moment on; nothing where nobody has written since. Pulls
   * history as {@link #find(ThreadId, ClientId, BooleanSupplier)} does.
   *
   * @param since the moment, which itself counts
   */
  Optional<Spot> from(ThreadId threadId, Instant since, BooleanSupplier wanted);

  /**
   * A message in its place.
   *
   * @param complete whether there is surely no other that is meant, which would not be here yet
   */
  record Spot(long seq, ClientId message, boolean complete) {}

  /**
   * The next message above another that can be answered or changed. Only looks through what is
   * here.
   *
   * @param message null, or one that is not here, for the newest of all
   * @param own whether only the owner's count
   */
  Optional<MessageRow> above(ThreadId threadId, @Nullable ClientId message, boolean own);

  /** Takes a refused or lost message away and returns its text, for "Edit" and "Discard". */
  String takeBack(ThreadId threadId, ClientId clientId);

  /**
   * Sends a lost message again: an own one as it was, one of somebody else with its files as the
   * owner's, with the author's name before it. Leaves the draft as it is, and does nothing where it
   * is not lost any more.
   */
  void sendAgain(ThreadId threadId, ClientId clientId);

  /**
   * Keeps what the owner began to write.
   *
   * @param text may be empty; with no {@code replyTo} that forgets it
   * @param replyTo the message that it is to answer, or null
   */
  void saveDraft(ThreadId threadId, String text, @Nullable ClientId replyTo);

  /** Keeps what the owner began to write, which answers no message; empty forgets it. */
  default void saveDraft(ThreadId threadId, String text) {
    saveDraft(threadId, text, null);
  }

  /** The message that what the owner began to write is to answer. */
  Optional<MessageRow> draftReply(ThreadId threadId);

  /** The owner is writing; call on every key, it is thinned out. */
  void typing(ThreadId threadId);
}
