package chat.hearth.client.net;

import java.io.IOException;

/** What was downloaded is not what was promised; it was deleted. */
public final class WrongContentException extends IOException {

  private static final long serialVersionUID = 1L;

  WrongContentException(String name) {
    super(name + " is not the file that was promised");
  }
}
