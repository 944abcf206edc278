package chat.hearth.wire;

/** WebSocket close codes of the protocol, besides 1000, 1001 (stopping) and 1009 (too big). */
public enum CloseCode {
  /** A hello without a common version, or a stream of bad frames. */
  PROTOCOL(4000),
  /** Not signed in within 10 s, also without a hello. */
  NOT_SIGNED_IN(4001),
  /** This device was signed out; its token is void. */
  SIGNED_OUT(4003),
  /** The device did not read its frames. Reconnect and pull. */
  SLOW(4008),
  /** Unused for a long time. Poll, or reconnect on use. */
  IDLE(4009),
  /** The same device connected again. */
  REPLACED(4010);

  private final int code;

  CloseCode(int code) {
    this.code = code;
  }

  /** The number on the wire. */
  public int code() {
    return code;
  }
}
