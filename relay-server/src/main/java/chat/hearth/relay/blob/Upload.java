package chat.hearth.relay.blob;

/** How an upload stands after a request. */
public sealed interface Upload {

  /**
   * It goes on from here.
   *
   * @param offset how many bytes are there
   * @param length how many there will be; the blob is complete where both are the same
   */
  record At(long offset, long length) implements Upload {}

  /** What was asked does not fit to what is there, which is this; nothing was done. */
  record Elsewhere(long offset, long length) implements Upload {}

  /** All bytes came and are not those of the name; they were thrown away. */
  record Damaged() implements Upload {}
}
