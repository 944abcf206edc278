package chat.hearth.client.net;

import java.io.IOException;

/** Opens lines to relays. */
@FunctionalInterface
public interface Dialer {

  /**
   * Connects within a few seconds or fails: with a {@link NotARelayException} where something else
   * answers, a {@link WrongKeyException} where it may be somebody else, an {@link
   * OutOfDateException} where the certificate has run out, a {@link NoEncryptionException} where
   * nobody speaks TLS or the certificate is no good otherwise.
   */
  Line dial(Destination to, Line.Listener listener) throws IOException;

  /**
   * The time that passes on these lines, in nanoseconds since some moment; never goes back. A
   * network that is played has a time of its own.
   */
  default long nanoTime() {
    return System.nanoTime();
  }
}
