package chat.hearth.ui.kit;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One dialog on its scrim. Tab goes round inside it; the focus can't leave it. */
final class DialogLayer extends StackPane {

  private static final double EDGE = 12;

  private final Dialog dialog;
  private final FocusTrap trap;

  DialogLayer(Dialog dialog, Scene scene) {
    this.dialog = dialog;
    this.trap = new FocusTrap(this, dialog, scene, this::first);
    Region scrim = new Region();
    scrim.getStyleClass().add("scrim");
    StackPane.setMargin(dialog, new Insets(EDGE));
    getChildren().addAll(scrim, trap.start(), dialog, trap.end());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  boolean holds(Dialog wanted) {
    return dialog == wanted;
  }

  /** Takes the focus in. */
  void opened() {
    Motion.appear(dialog, Motion.QUICK);
    trap.opened();
  }

  /** Lets the focus go. */
  void closing() {
    trap.closing();
  }

  /** Back to where the focus was before the dialog opened, if that is still there. */
  void giveFocusBack() {
    trap.giveFocusBack();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      dialog.cancel();
      key.consume();
    }
  }

  private @Nullable Node first() {
    Node wanted = dialog.first() == null ? firstIn(dialog.bodyBox()) : dialog.first();
    return wanted == null ? firstIn(dialog) : wanted;
  }

  private static @Nullable Node firstIn(Parent parent) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled()) {
        continue;
      }
      if (child.isFocusTraversable()) {
        return child;
      }
      Node inside = child instanceof Parent nested ? firstIn(nested) : null;
      if (inside != null) {
        return inside;
      }
    }
    return null;
  }
}
