package chat.hearth.ui.shell;

/** How many columns fit, by the scene's width; the one place that decides it. */
enum Breadth {
  /** Rail, list, chat and docked details. */
  WIDE(1200, 0),
  /** Rail, list and chat; details lie over the chat. */
  MEDIUM(900, 280),
  /** As medium with a narrow list. */
  TIGHT(720, 264),
  /** One pane at a time. */
  SINGLE(0, 0);

  private static final double HYSTERESIS = 24;

  private final double from;
  private final double listWidth;

  Breadth(double from, double listWidth) {
    this.from = from;
    this.listWidth = listWidth;
  }

  /** The list's width in px, or 0 where the person chooses it or it fills the window. */
  double listWidth() {
    return listWidth;
  }

  /** Whether details have a column of their own. */
  boolean docksDetails() {
    return this == WIDE;
  }

  /**
   * What fits into a width. Near a bound the present one stays, so that a drag does not flicker.
   *
   * @param width of the scene, in px at 100 % text size
   */
  Breadth follow(double width) {
    Breadth exact = of(width);
    if (exact.compareTo(this) >= 0) {
      return exact;
    }
    Breadth wider = of(width - HYSTERESIS);
    return wider.compareTo(this) < 0 ? wider : this;
  }

  /** What fits into a width at first. */
  static Breadth of(double width) {
    for (Breadth breadth : values()) {
      if (width >= breadth.from) {
        return breadth;
      }
    }
    return SINGLE;
  }
}
