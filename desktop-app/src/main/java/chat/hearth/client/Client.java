package chat.hearth.client;

import java.util.function.Consumer;

/** One account on this device, with or without connection. Safe for use by many threads. */
public interface Client extends AutoCloseable {

  /** Who is signed in, and where. */
  Account account();

  /** The thread list and what can be done with a thread. */
  Threads threads();

  /** What is said in threads. */
  Messages messages();

  /** The files of messages. */
  Attachments attachments();

  /** Voice notes. */
  Voices voices();

  /** Threads, people and messages by their words. */
  Search search();

  /** The contact book, the directory and who is online. */
  People people();

  /** The owner's devices and account. */
  Devices devices();

  /** Newer versions of the app, where the relay offers one. */
  Updates updates();

  /** The state of the connection; changes come as {@link Change.ConnectionChanged}. */
  Connection connection();

  /** Asks the connection to come back now: the window got the focus, or "Try now". */
  void wake();

  /** Whether the person uses this device: false after 10 minutes without input. */
  void active(boolean active);

  /**
   * Calls the listener for every change, one at a time, after it is committed, on a thread of the
   * client. Close the subscription to end it.
   */
  Subscription onChange(Consumer<Change> listener);

  /** Stops the connection and closes the local database. Idempotent. */
  @Override
  void close();
}
