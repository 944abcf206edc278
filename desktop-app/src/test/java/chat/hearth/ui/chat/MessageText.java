package chat.hearth.ui.chat;

import chat.hearth.hand.Screen;
import java.util.stream.Stream;
import javafx.event.Event;
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
final class MessageText {

  private final Screen screen;
  private final Node list;

  MessageText(Screen screen, Node list) {
    this.screen = screen;
    this.list = list;
  }

  /**
   * The place before a letter, in the scene.
   *
   * @param words a part of its text
   * @param index in that text; its length is behind all
   */
  Point2D at(String words, int index) {
    return screen.ask(
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
    return ground.localToScene(top.getX(), (top.getY() + bottom.getY()) / 2);
  }

  private static int before(Text text, TextFlow flow) {
    return flow.getChildren().stream()
        .takeWhile(n -> !n.equals(text))
        .filter(Node::isManaged)
        .mapToInt(n -> n instanceof Text t ? t.getText().length() : 1)
        .sum();
  }

  static boolean isInSight(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** A place of the scene on the screen. */
  Point2D onScreen(Point2D scene) {
    return screen.ask(() -> list.getScene().getRoot().localToScreen(scene));
  }

  /** Presses the mouse for the first, second or third time before a letter, also with Shift. */
  void press(String words, int index, int clicks, boolean shift) {
    Point2D at = at(words, index);
    screen.run(() -> press(text(words).getParent(), at, clicks, shift));
  }

  private static void press(Node hit, Point2D at, int clicks, boolean shift) {
    Event.fireEvent(
        hit,
        new MouseEvent(
            MouseEvent.MOUSE_PRESSED,
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
            true,
            false,
            false,
            false,
            false,
            true,
            new PickResult(hit, at.getX(), at.getY())));
  }
}
