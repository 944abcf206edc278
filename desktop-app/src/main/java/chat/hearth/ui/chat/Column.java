package chat.hearth.ui.chat;

/** The measures that follow from the width of the chat column, in px. */
final class Column {

  private static final double NARROW = 500;
  private static final double WIDEST_BUBBLE = 520;

  private Column() {}

  /** The room at each side. */
  static double inset(double column) {
    return column < NARROW ? 12 : 24;
  }

  /** The widest that a bubble may be. */
  static double bubble(double column, double avatarRoom) {
    double share = column < NARROW ? 0.88 : 0.78;
    double room = (column - 2 * inset(column) - avatarRoom) * share;
    return Math.floor(Math.max(60, Math.min(WIDEST_BUBBLE, room)));
  }
}
