package chat.hearth.client;

import chat.hearth.model.ThreadId;
import org.jspecify.annotations.Nullable;

/**
 * Finds threads, people and messages on this device, with or without connection, fast enough to be
 * asked while somebody types.
 *
 * <p>Words must all be there, the last one may be only begun; {@code "in quotes"} they must follow
 * each other. {@code from:} and {@code in:} take a part of a name, {@code from:me} the owner,
 * {@code before:} and {@code after:} a day, month or year such as 2026-11-03, {@code has:link} and
 * {@code has:file} what is in it, {@code is:starred} what the owner has starred. Case and accents
 * make no difference.
 */
public interface Search {

  /** What finds messages with pictures or other files. */
  String FILES = "has:file";

  /** What finds the messages that the owner has starred. */
  String STARRED = "is:starred";

  /**
   * What fits.
   *
   * @param within messages of this thread alone, and nothing else; null looks everywhere
   * @param limit how many messages at most
   */
  Found find(String typed, @Nullable ThreadId within, int limit);

  /** How much a search looks through, in one thread or everywhere. */
  Reach reach(@Nullable ThreadId within);

  /** Whether all that is on this device by now can be found. */
  boolean current();

  /** Calls when a search may find something else, on any thread. Close to end it. */
  Subscription onMoved(Runnable listener);
}
