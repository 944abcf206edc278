package chat.hearth.ui.details;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** What is pressed as a button is, and lays out its words as no button does. */
final class Pressable {

  private Pressable() {}

  /** A click, Enter or Space does it. */
  static void make(Region region, Runnable action) {
    region.getStyleClass().add("details-pressable");
    region.setFocusTraversable(true);
    region.setAccessibleRole(AccessibleRole.BUTTON);
    region.setOnMouseClicked(_ -> action.run());
    region.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            action.run();
            e.consume();
          }
        });
  }
}
