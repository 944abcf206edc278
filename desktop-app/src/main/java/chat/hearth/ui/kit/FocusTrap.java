package chat.hearth.ui.kit;

import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Keeps the focus in what lies over a window: Tab goes round in it and nothing pulls it out. */
final class FocusTrap {

  private final Node layer;
  private final Node inside;
  private final Scene scene;
  private final Supplier<@Nullable Node> first;
  private final @Nullable Node before;
  private final Region start = guard();
  private final Region end = guard();
  private final ChangeListener<@Nullable Node> keeper = (_, was, is) -> keep(was, is);

  /**
   * Not closed yet. The two guards have to stand before and behind the inside.
   *
   * @param layer the child of the overlay that all this is in
   * @param inside what the focus stays in
   * @param first where it begins
   */
  FocusTrap(Node layer, Node inside, Scene scene, Supplier<@Nullable Node> first) {
    this.layer = layer;
    this.inside = inside;
    this.scene = scene;
    this.first = first;
    this.before = scene.getFocusOwner();
  }

  Region start() {
    return start;
  }

  Region end() {
    return end;
  }

  /** Takes the focus in. */
  void opened() {
    scene.focusOwnerProperty().addListener(keeper);
    layer.applyCss(); // what scrolls can have the focus only when its pane has a skin
    focusIn();
  }

  /** Lets the focus go. */
  void closing() {
    scene.focusOwnerProperty().removeListener(keeper);
  }

  /** Back to where the focus was before, if that is still there. */
  void giveFocusBack() {
    if (before != null && scene.equals(before.getScene())) {
      before.requestFocus();
    }
  }

  private static Region guard() {
    Region guard = new Region();
    guard.setFocusTraversable(true);
    guard.setMaxSize(0, 0);
    return guard;
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
    Node wanted = first.get();
    if (wanted != null) {
      wanted.requestFocus();
    }
  }

  private boolean isOnTop() {
    return layer.getParent() instanceof Overlay overlay
        && overlay.getChildren().indexOf(layer) == overlay.getChildren().size() - 2;
  }

  private boolean isInside(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (inside.equals(at)) {
        return true;
      }
    }
    return false;
  }
}
