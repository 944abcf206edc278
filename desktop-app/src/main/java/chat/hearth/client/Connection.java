package chat.hearth.client;

import java.time.Instant;

/** How this device stands with the relay. */
public sealed interface Connection {

  /** The first try since the start, or a new one right now. */
  record Connecting() implements Connection {}

  /**
   * Connected; what was missed is coming in.
   *
   * @param missing messages still to come
   */
  record CatchingUp(long missing) implements Connection {}

  /** Connected and complete. */
  record Online() implements Connection {}

  /**
   * Not connected; the device tries again by itself.
   *
   * @param since when the connection was lost
   * @param nextTry when it is tried again
   * @param waiting own messages that go out when it is back
   */
  record Offline(Instant since, Instant nextTry, int waiting) implements Connection {}

  /**
   * Nothing goes on until somebody does something: the device was signed out elsewhere, versions do
   * not meet, the relay has another key, or its certificate has run out. Local data stays.
   *
   * @param reason what to show
   */
  record Ended(EndReason reason, Instant since) implements Connection {}

  /** Why a connection ended. */
  enum EndReason {
    /** This device was signed out, here or from another one. */
    SIGNED_OUT,
    /** This version of Hearth is too old or too new for the relay. */
    BAD_VERSION,
    /**
     * Who answers there has another key than the relay, so nothing is said to them. Should the
     * right one be back, it goes on by itself.
     */
    WRONG_KEY,
    /**
     * The relay's certificate is not valid now, so nothing is said to it. Once it is renewed, or
     * this computer's clock is right, it goes on by itself.
     */
    OUT_OF_DATE
  }
}
