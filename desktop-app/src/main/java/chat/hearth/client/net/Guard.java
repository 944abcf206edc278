package chat.hearth.client.net;

import chat.hearth.model.KeyPin;

/** What keeps others from reading a line, and from answering in the relay's place. */
public sealed interface Guard {

  /** Nothing: the line stays on this computer, or somebody asked for none. */
  record None() implements Guard {}

  /** TLS from the moment on when the relay speaks it: its address was kept before there was any. */
  record IfOffered() implements Guard {}

  /** TLS, and the relay shows this key, whatever names its certificate has. */
  record Pinned(KeyPin pin) implements Guard {}

  /** TLS, and the relay's certificate is good for its name, as that of any web server. */
  record Vouched() implements Guard {}

  /** TLS with whom nothing is known of yet: what is shown is taken, and holds from then on. */
  record FirstSight() implements Guard {}

  /** Whether what goes over the line is encrypted for sure. */
  default boolean encrypts() {
    return switch (this) {
      case None(), IfOffered() -> false;
      case Pinned _, Vouched(), FirstSight() -> true;
    };
  }
}
