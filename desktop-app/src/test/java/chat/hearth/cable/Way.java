package chat.hearth.cable;

/** Where a frame is going. */
public enum Way {
  /** A request. */
  TO_RELAY,
  /** An answer or a push. */
  TO_DEVICE
}
