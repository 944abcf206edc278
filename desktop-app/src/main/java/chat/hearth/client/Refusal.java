package chat.hearth.client;

/** Why the relay does not take a message, as far as a screen can word it. */
public enum Refusal {
  /** It was not refused. */
  NONE,
  /** The owner can't write in the thread any more. */
  READ_ONLY,
  /** Not permitted. */
  NOT_ALLOWED,
  /** The thread, or a file that the message names, is not there any more. */
  GONE,
  /** Larger than the relay takes. */
  TOO_LARGE,
  /** The owner's files fill the room that the relay gives to one person. */
  NO_ROOM,
  /** Anything else. */
  OTHER
}
