package chat.hearth.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** On or off, at once. Space and Enter switch it. */
public final class Switch extends ToggleButton {

  /**
   * A switch that is off.
   *
   * @param words what it is about, for screen readers
   */
  public Switch(String words) {
    getStyleClass().add("switch");
    setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    setAccessibleText(words);
    Region thumb = new Region();
    thumb.getStyleClass().add("thumb");
    setGraphic(thumb);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            fire();
            key.consume();
          }
        });
  }
}
