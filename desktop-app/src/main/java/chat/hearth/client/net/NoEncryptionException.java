package chat.hearth.client.net;

import java.io.IOException;

/** Somebody listens there, but there is no encrypted line that could be trusted. */
public final class NoEncryptionException extends IOException {

  private static final long serialVersionUID = 1L;

  NoEncryptionException(Destination to, Throwable cause) {
    super("no encrypted line to " + to, cause);
  }
}
