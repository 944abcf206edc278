package chat.hearth.hand;

import chat.hearth.gallery.Shots;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Where the letters of messages stand in a window, and a mouse that clicks as often as wanted. */
public final class MessageText {

  private final Node list;

  /** Texts of this list. */
  public MessageText(Node list) {
    this.list = list;
  }

  /**
   * The place before a letter, in the scene.
   *
   * @param words a part of its text
   * @param index in that text; its length is behind all
   */
  public Point2D at(String words, int index) {
    return Shots.onFx(
        () -> {
          Scene scene = list.getScene();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return at(text(words), index);
        });
  }

  private Text text(String words) {
    return Stream.of(".message-text", ".code-text")
        .flatMap(style -> list.lookupAll(style).stream())
        .filter(n -> n instanceof Text && isInSight(n))
        .map(Text.class::cast)
        .filter(t -> t.getText().contains(words))
        .findFirst()
        .orElseThrow();
  }

  /** Where the text with these words is, in the scene. */
  public Bounds bounds(String words) {
    return Shots.onFx(() -> seen(text(words)));
  }

  /** Where a node is, in its scene. */
  public static Bounds seen(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static Point2D at(Text text, int index) {
    boolean end = index == text.getText().length();
    int letter = end ? index - 1 : index;
    if (text.getParent() instanceof TextFlow flow) {
      return middle(flow, flow.getCaretShape(before(text, flow) + letter, !end));
    }
    return middle(text, text.caretShape(letter, !end));
  }

  private static Point2D middle(Node ground, PathElement[] caret) {
    MoveTo top = (MoveTo) caret[0];
    LineTo bottom = (LineTo) caret[caret.length - 1];
    boolean turned =
        ground instanceof TextFlow
            && ground.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    double x = turned ? ground.getLayoutBounds().getWidth() - top.getX() : top.getX();
    return ground.localToScene(x, (top.getY() + bottom.getY()) / 2);
  }

  private static int before(Text text, TextFlow flow) {
    return flow.getChildren().stream()
        .takeWhile(n -> !n.equals(text))
        .filter(Node::isManaged)
        .mapToInt(n -> n instanceof Text t ? t.getText().length() : 1)
        .sum();
  }

  /** Whether nothing around it is hidden. */
  public static boolean isInSight(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Presses the mouse for the first, second or third time before a letter, also with Shift. */
  public void press(String words, int index, int clicks, boolean shift) {
    Point2D at = at(words, index);
    var _ =
        Shots.onFx(
            () -> {
              mouse(MouseEvent.MOUSE_PRESSED, ground(words), at, clicks, shift);
              return true;
            });
  }

  /** Presses the mouse before a letter, and lets it go before another. */
  public void pull(String from, int fromIndex, String to, int toIndex) {
    press(from, fromIndex, 1, false);
    Point2D end = at(to, toIndex);
    var _ =
        Shots.onFx(
            () -> {
              Node held = ground(from);
              mouse(MouseEvent.MOUSE_DRAGGED, held, end, 1, false);
              mouse(MouseEvent.MOUSE_RELEASED, held, end, 1, false);
              return true;
            });
  }

  /** What the mouse is on there; it keeps getting what the mouse does until that is let go. */
  private Node ground(String words) {
    return text(words).getParent();
  }

  private static void mouse(
      EventType<MouseEvent> type, Node hit, Point2D at, int clicks, boolean shift) {
    Event.fireEvent(
        hit,
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            clicks,
            shift,
            false,
            false,
            false,
            type != MouseEvent.MOUSE_RELEASED,
            false,
            false,
            false,
            false,
            type == MouseEvent.MOUSE_PRESSED,
            new PickResult(hit, at.getX(), at.getY())));
  }
}
