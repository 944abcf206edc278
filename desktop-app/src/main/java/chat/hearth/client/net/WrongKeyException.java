package chat.hearth.client.net;

import java.io.IOException;

/** Somebody answers with another key than the relay has: nothing was said to them. */
public final class WrongKeyException extends IOException {

  private static final long serialVersionUID = 1L;

  /** For what was dialled. */
  public WrongKeyException(Destination to) {
    super("another key than that of the relay at " + to);
  }
}
