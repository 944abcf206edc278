package chat.hearth.client.sync;

import java.time.Instant;

/** How this device stands with the relay. */
public sealed interface LinkState {

  /** A try is under way. */
  record Connecting() implements LinkState {}

  /**
   * Connected; what was missed comes in.
   *
   * @param missing events still to come
   */
  record CatchingUp(long missing) implements LinkState {}

  /** Connected and complete. */
  record Online() implements LinkState {}

  /** Not connected; tried again by itself. */
  record Offline(Instant since, Instant nextTry) implements LinkState {}

  /**
   * Not connected, for who answers there has another key than the relay. Nothing was said to them;
   * tried again once a minute.
   */
  record WrongKey(Instant since) implements LinkState {}

  /**
   * Not connected, for the relay's certificate is not valid now. Nothing was said; tried again once
   * a minute.
   */
  record OutOfDate(Instant since) implements LinkState {}

  /** Over for good: the token is void. */
  record SignedOut(Instant since) implements LinkState {}

  /** Over for good: no common version of the protocol. */
  record BadVersion(Instant since) implements LinkState {}
}
