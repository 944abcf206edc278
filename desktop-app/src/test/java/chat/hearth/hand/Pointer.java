package chat.hearth.hand;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * The pointer of the one who plays. It leaves the real pointer alone, so that the demo may run on
 * somebody's desk and under windows that lie over each other. For the FX thread.
 */
public final class Pointer {

  private Pointer() {}

  /** Clicks what lies on top at the middle of a node. Returns false where something covers it. */
  static boolean click(Node node) {
    Bounds seen = Finder.visibleBounds(node);
    Point2D at = new Point2D(seen.getCenterX(), seen.getCenterY());
    Scene scene = node.getScene();
    Node hit = topmost(scene.getRoot(), at);
    if (hit == null || (!within(hit, node) && !within(node, hit))) {
      return false;
    }
    for (EventType<MouseEvent> type :
        List.of(
            MouseEvent.MOUSE_MOVED,
            MouseEvent.MOUSE_PRESSED,
            MouseEvent.MOUSE_RELEASED,
            MouseEvent.MOUSE_CLICKED)) {
      if (scene.equals(hit.getScene())) { // letting go may have changed the screen
        Event.fireEvent(hit, event(hit, type, at));
      }
    }
    return true;
  }

  /** What a mouse does at a node, wherever that is; of buttons only a click. */
  public static MouseEvent event(EventType<MouseEvent> type) {
    boolean button = type == MouseEvent.MOUSE_CLICKED;
    return new MouseEvent(
        type,
        1,
        1,
        1,
        1,
        button ? MouseButton.PRIMARY : MouseButton.NONE,
        button ? 1 : 0,
        false,
        false,
        false,
        false,
        button,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  /** A wheel that was turned by so many px, upwards; 0 moves nothing by itself. */
  public static ScrollEvent turned(double pixels) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        0,
        0,
        0,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        pixels,
        0,
        pixels,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  private static MouseEvent event(Node hit, EventType<MouseEvent> type, Point2D at) {
    Scene scene = hit.getScene();
    boolean button = type != MouseEvent.MOUSE_MOVED;
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        at.getX() + scene.getX() + scene.getWindow().getX(),
        at.getY() + scene.getY() + scene.getWindow().getY(),
        button ? MouseButton.PRIMARY : MouseButton.NONE,
        button ? 1 : 0,
        false,
        false,
        false,
        false,
        type == MouseEvent.MOUSE_PRESSED,
        false,
        false,
        true,
        false,
        true,
        new PickResult(hit, at.getX(), at.getY()));
  }

  private static @Nullable Node topmost(Node node, Point2D at) {
    if (!node.isVisible() || node.isMouseTransparent() || node.isDisabled()) {
      return null;
    }
    Point2D local = node.sceneToLocal(at);
    if (node.getClip() != null && !node.getClip().contains(node.getClip().parentToLocal(local))) {
      return null;
    }
    if (node instanceof Parent parent) {
      List<Node> children = parent.getChildrenUnmodifiable();
      for (int i = children.size() - 1; i >= 0; i--) {
        Node hit = topmost(children.get(i), at);
        if (hit != null) {
          return hit;
        }
      }
    }
    return node.contains(local) ? node : null;
  }

  private static boolean within(Node inner, Node outer) {
    for (Node n = inner; n != null; n = n.getParent()) {
      if (n.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
