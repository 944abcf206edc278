package chat.hearth.ui.kit;

import javafx.scene.control.Label;

/** How many are unread. Takes no room at zero. */
public final class Badge extends Label {

  private static final int MOST = 99;

  /** A badge at zero. */
  public Badge() {
    getStyleClass().add("badge");
    setMinWidth(USE_PREF_SIZE);
    show(0, 0, false);
  }

  /** Shows a number, 99+ above 99; a muted thread's badge is grey. */
  public Badge show(int count, boolean muted) {
    return show(count, 0, muted);
  }

  /**
   * Shows a number, and before it an "@" where the owner is called by name. Of a muted thread it
   * shows only how often that is, as loud as that of any other.
   */
  public Badge show(int count, int mentions, boolean muted) {
    int shown = muted && mentions > 0 ? mentions : count;
    String number = shown > MOST ? MOST + "+" : Integer.toString(shown);
    setText(mentions > 0 ? "@ " + number : number);
    setVisible(shown > 0);
    setManaged(shown > 0);
    getStyleClass().remove("muted");
    if (muted && mentions == 0) {
      getStyleClass().add("muted");
    }
    return this;
  }

  /** Shows that something waits, without a number. */
  public void mark() {
    setText("");
    setVisible(true);
    setManaged(true);
  }

  /** At least a circle, and never narrower than its number. */
  @Override
  protected double computePrefWidth(double height) {
    return Math.max(super.computePrefWidth(height), prefHeight(-1));
  }
}
