package chat.hearth.ui.kit;

import javafx.scene.control.Label;

/** How many are unread. Takes no room at zero. */
public final class Badge extends Label {

  private static final int MOST = 99;

  /** A badge at zero. */
  public Badge() {
    getStyleClass().add("badge");
    setMinWidth(USE_PREF_SIZE);
    show(0, false);
  }

  /** Shows a number, 99+ above 99; a muted thread's badge is grey. */
  public Badge show(int count, boolean muted) {
    setText(count > MOST ? MOST + "+" : Integer.toString(count));
    setVisible(count > 0);
    setManaged(count > 0);
    getStyleClass().remove("muted");
    if (muted) {
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
