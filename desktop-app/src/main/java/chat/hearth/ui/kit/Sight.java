package chat.hearth.ui.kit;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;

/** What can be seen in a window, as far as it tells by itself: other windows may lie above it. */
public final class Sight {

  private Sight() {}

  /** Whether any part of the node is to be seen. */
  public static boolean isSeen(Node node) {
    Scene scene = node.getScene();
    if (scene == null || !isShown(scene) || covered(node, scene)) {
      return false;
    }
    Bounds place = node.localToScene(node.getLayoutBounds());
    boolean seen = place.intersects(new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    for (Node n = node; n != null && seen; n = n.getParent()) {
      Node clip = n.getClip();
      seen =
          n.isVisible()
              && (clip == null || place.intersects(n.localToScene(clip.getBoundsInParent())));
    }
    return seen;
  }

  private static boolean isShown(Scene scene) {
    return scene.getWindow() != null && scene.getWindow().isShowing();
  }

  /** Whether something else fills the window. */
  private static boolean covered(Node node, Scene scene) {
    return scene.getRoot().getChildrenUnmodifiable().stream()
        .filter(FullView.class::isInstance)
        .anyMatch(view -> !isIn(node, view));
  }

  private static boolean isIn(Node node, Node whole) {
    Node above = node;
    while (above != null && !above.equals(whole)) {
      above = above.getParent();
    }
    return above != null;
  }
}
