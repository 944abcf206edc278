package chat.hearth.ui.kit.emoji;

/** A colour of skin that emoji of people and hands can have. */
public enum SkinTone {
  /** The yellow of smileys. */
  NONE(0),
  LIGHT(0x1F3FB),
  MEDIUM_LIGHT(0x1F3FC),
  MEDIUM(0x1F3FD),
  MEDIUM_DARK(0x1F3FE),
  DARK(0x1F3FF);

  private static final int FIRST = 0x1F3FB;
  private static final int LAST = 0x1F3FF;

  private final int sign;

  SkinTone(int sign) {
    this.sign = sign;
  }

  /** Whether this is the only tone of an emoji. */
  boolean alone(String text) {
    return this != NONE
        && text.codePoints().anyMatch(c -> c == sign)
        && text.codePoints().noneMatch(c -> c >= FIRST && c <= LAST && c != sign);
  }
}
