package chat.hearth.ui.kit;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One dialog on its scrim. Tab goes round inside it; the focus can't leave it. */
final class DialogLayer extends StackPane {

  private static final double EDGE = 12;

  private final Dialog dialog;
  private final Scene scene;
  private final @Nullable Node before;
  private final Region start = new Region();
  private final Region end = new Region();
  private final ChangeListener<@Nullable Node> keeper = (o, was, is) -> keep(was, is);

  DialogLayer(Dialog dialog, Scene scene) {
    this.dialog = dialog;
    this.scene = scene;
    this.before = scene.getFocusOwner();
    Region scrim = new Region();
    scrim.getStyleClass().add("scrim");
    for (Region guard : new Region[] {start, end}) {
      guard.setFocusTraversable(true);
      guard.setMaxSize(0, 0);
    }
    StackPane.setMargin(dialog, new Insets(EDGE));
    getChildren().addAll(scrim, start, dialog, end);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  boolean holds(Dialog wanted) {
    return dialog == wanted;
  }

  /** Takes the focus in. */
  void opened() {
    scene.focusOwnerProperty().addListener(keeper);
    Motion.appear(dialog, Motion.QUICK);
    applyCss(); // what scrolls can have the focus only when its pane has a skin
    focusIn();
  }

  /** Lets the focus go. */
  void closing() {
    scene.focusOwnerProperty().removeListener(keeper);
  }

  /** Back to where the focus was before the dialog opened, if that is still there. */
  void giveFocusBack() {
    if (before != null && scene.equals(before.getScene())) {
      before.requestFocus();
    }
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      dialog.cancel();
      key.consume();
    }
  }

  private void keep(@Nullable Node was, @Nullable Node is) {
    if (end.equals(is)) {
      start.requestFocusTraversal(TraversalDirection.NEXT);
    } else if (start.equals(is) && isInside(was)) {
      end.requestFocusTraversal(TraversalDirection.PREVIOUS);
    } else if (start.equals(is)) {
      Fx.later(this::focusIn);
    } else if (is != null && !isInside(is) && isOnTop()) {
      Fx.later(this::focusIn);
    }
  }

  private void focusIn() {
    Node wanted = dialog.first() == null ? firstIn(dialog.bodyBox()) : dialog.first();
    if (wanted == null) {
      wanted = firstIn(dialog);
    }
    if (wanted != null) {
      wanted.requestFocus();
    }
  }

  private boolean isOnTop() {
    return getParent() instanceof Overlay overlay
        && overlay.getChildren().indexOf(this) == overlay.getChildren().size() - 2;
  }

  private boolean isInside(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == dialog) {
        return true;
      }
    }
    return false;
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
