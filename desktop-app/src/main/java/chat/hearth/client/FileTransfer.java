package chat.hearth.client;

import chat.hearth.model.BlobId;

/**
 * How far a file is on its way.
 *
 * @param done bytes that are through
 * @param bytes all of them
 */
public record FileTransfer(BlobId blob, long done, long bytes, State state) {

  /** What goes on with it. */
  public enum State {
    /** It goes to the relay. */
    UPLOADING,
    /** It comes from the relay. */
    DOWNLOADING,
    /** It is there. */
    DONE,
    /** It did not come through; it can be asked for again. */
    FAILED
  }

  /** From 0 to 1. */
  public double part() {
    return bytes == 0 ? 0 : Math.clamp((double) done / bytes, 0, 1);
  }
}
