package chat.hearth.ui.kit;

import javafx.scene.control.ToggleButton;

/** A filter to switch on; in a group exactly one chip stays on. */
public final class Chip extends ToggleButton {

  private final String words;

  /** A chip with the given words. */
  public Chip(String words) {
    super(words);
    this.words = words;
    getStyleClass().add("chip");
    setMinWidth(USE_PREF_SIZE);
  }

  /** Shows a number behind the words, nothing at zero. */
  public void count(int number) {
    setText(number > 0 ? words + "  " + number : words);
  }

  /** Switches, but never off the only chosen one of a group. */
  @Override
  public void fire() {
    if (getToggleGroup() == null || !isSelected()) {
      super.fire();
    }
  }
}
