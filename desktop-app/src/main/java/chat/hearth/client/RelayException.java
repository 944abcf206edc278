package chat.hearth.client;

/** Something that needs the relay did not work. */
public final class RelayException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final long retryAfterMillis;

  /** The text is one English sentence, for logs; screens choose their words by the reason. */
  public RelayException(Reason reason, String text, long retryAfterMillis) {
    super(text);
    this.reason = reason;
    this.retryAfterMillis = retryAfterMillis;
  }

  /** What went wrong. */
  public Reason reason() {
    return reason;
  }

  /** How long to wait before another try; 0 where it does not matter. */
  public long retryAfterMillis() {
    return retryAfterMillis;
  }

  /** The reasons that a screen can tell apart. */
  public enum Reason {
    /** No connection, or none within the time. */
    UNREACHABLE,
    /** The other side is no Hearth relay. */
    NOT_A_RELAY,
    /** Who answers has another key than the relay; nothing was said to them. */
    WRONG_KEY,
    /** The relay's certificate is not valid now; nothing was said to it. */
    OUT_OF_DATE,
    /** Somebody answers, but there is no encrypted line to them that could be trusted. */
    NOT_ENCRYPTED,
    /** Versions that do not meet. */
    BAD_VERSION,
    /** User name and password don't go together. */
    BAD_CREDENTIALS,
    /** Another account has the user name. */
    NAME_TAKEN,
    /** User name with wrong characters. */
    BAD_NAME,
    /** Password too short. */
    WEAK_PASSWORD,
    /** An invitation is needed, or it is wrong or has run out. */
    INVITE_NEEDED,
    /** Too many tries. */
    TOO_MANY_TRIES,
    /** Not permitted. */
    NOT_ALLOWED,
    /** Not there. */
    NOT_FOUND,
    /** The relay can't keep anything now. */
    STORAGE_FULL,
    /** This computer can't keep the account: its profile folder can't be written. */
    LOCAL_STORAGE,
    /** Anything else. */
    OTHER
  }
}
