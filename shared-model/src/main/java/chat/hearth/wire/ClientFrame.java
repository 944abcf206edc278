package chat.hearth.wire;

/**
 * What a device sends: one request.
 *
 * @param id chosen by the device, greater than zero; the answer carries it as {@code re}. Requests
 *     may be sent without waiting; they are taken in order
 */
public record ClientFrame(long id, Request request) {

  /** Fails with an {@link IllegalArgumentException} unless the id is positive. */
  public ClientFrame {
    if (id <= 0) {
      throw new IllegalArgumentException("id must be a positive number");
    }
  }
}
