package chat.hearth.ui.kit.connection;

import java.time.Instant;

/** What is said about the connection; one at a time. */
public sealed interface Notice {

  /** All is well, or it is too early to say. */
  record None() implements Notice {}

  /**
   * No connection.
   *
   * @param waiting own messages that go out when it is back
   * @param seconds until the next try; 0 while it is being tried
   */
  record Offline(int waiting, long seconds) implements Notice {}

  /** Many missed messages are coming in. */
  record CatchingUp(long missing) implements Notice {}

  /** Just back, with everything. */
  record Back() implements Notice {}

  /** This device was signed out. */
  record SignedOut(Instant since) implements Notice {}

  /** Who answers has another key than the relay. */
  record WrongKey() implements Notice {}

  /** The relay's certificate is not valid now. */
  record OutOfDate() implements Notice {}

  /** This version and the relay's do not meet. */
  record WrongVersion() implements Notice {}
}
