package chat.hearth.client.net;

import java.io.IOException;

/** Somebody listens there, but it is something else. */
public final class NotARelayException extends IOException {

  private static final long serialVersionUID = 1L;

  NotARelayException(String message, Throwable cause) {
    super(message, cause);
  }
}
