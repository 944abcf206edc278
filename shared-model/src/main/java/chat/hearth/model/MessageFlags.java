package chat.hearth.model;

/**
 * What an owner keeps to themselves about one message, on all of their devices.
 *
 * @param target the message, by the name that its author's device gave to it
 * @param starred to be found again
 * @param hidden deleted for the owner alone
 * @param version the owner's counter when this row last changed
 */
public record MessageFlags(
    ThreadId threadId, ClientId target, boolean starred, boolean hidden, long version) {

  /** Of a message about which nothing is kept. */
  public static MessageFlags none(ThreadId threadId, ClientId target) {
    return new MessageFlags(threadId, target, false, false, 0);
  }

  /** The same at another version of the owner. */
  public MessageFlags withVersion(long newVersion) {
    return new MessageFlags(threadId, target, starred, hidden, newVersion);
  }
}
