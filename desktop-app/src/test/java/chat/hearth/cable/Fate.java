package chat.hearth.cable;

/** What the cable does with one frame. */
public enum Fate {
  /** Hands it on. */
  PASS,
  /** Hands it on twice. */
  TWICE,
  /** Swallows it; the connection goes on. */
  DROP,
  /** Swallows it and is cut. */
  CUT_BEFORE,
  /** Hands it on and is cut, so that no answer comes back. */
  CUT_AFTER
}
