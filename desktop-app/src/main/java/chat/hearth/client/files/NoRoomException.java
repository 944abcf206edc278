package chat.hearth.client.files;

import java.io.IOException;

/** The disk of the cache takes nothing, most likely as it is full. */
public final class NoRoomException extends IOException {

  private static final long serialVersionUID = 1L;

  NoRoomException(IOException cause) {
    super(cause);
  }
}
