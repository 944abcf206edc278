package chat.hearth.client.net;

import java.io.IOException;

/** The certificate of who answers is not valid at the time of this computer: nothing was said. */
public final class OutOfDateException extends IOException {

  private static final long serialVersionUID = 1L;

  /** For what was dialled. */
  public OutOfDateException(Destination to) {
    super("the certificate of the relay at " + to + " is not valid now");
  }
}
