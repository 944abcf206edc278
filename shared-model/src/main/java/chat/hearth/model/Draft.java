package chat.hearth.model;

import org.jspecify.annotations.Nullable;

/**
 * What an owner began to write in a thread, on all of their devices.
 *
 * @param text empty together with no {@code replyTo}: there is nothing any more
 * @param replyTo the message that it is to answer, or null
 * @param version the owner's counter when this row last changed
 */
public record Draft(ThreadId threadId, String text, @Nullable ClientId replyTo, long version) {

  /** Of a thread in which nothing was begun. */
  public static Draft none(ThreadId threadId) {
    return new Draft(threadId, "", null, 0);
  }

  /** One text above the other, or the only one that says something; never the same one twice. */
  public static String joined(String above, String below) {
    if (above.isBlank() || below.startsWith(above)) {
      return below;
    }
    return below.isBlank() ? above : above + "\n" + below;
  }

  /** The same at another version of the owner. */
  public Draft withVersion(long newVersion) {
    return new Draft(threadId, text, replyTo, newVersion);
  }
}
