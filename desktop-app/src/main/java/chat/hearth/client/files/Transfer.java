package chat.hearth.client.files;

import chat.hearth.model.BlobId;

/**
 * How far a file is on its way.
 *
 * @param done bytes that are through
 * @param bytes all of them
 */
public record Transfer(BlobId blob, long done, long bytes, State state) {

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
}
