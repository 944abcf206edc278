package chat.hearth.ui.chat;

import chat.hearth.ui.kit.emoji.EmojiView;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** A paragraph or code where it is drawn: what lies under a point, and a colour behind letters. */
final class Lines {

  /** The outline of letters in the coordinates of their ground. */
  private interface Outline {
    PathElement[] of(int from, int to);
  }

  private final Pane ground;
  private final List<TextPart.Sign> signs;
  private final Function<Point2D, HitInfo> hit;
  private final Outline outline;
  private final ChangeListener<Bounds> moved = (_, _, _) -> paint();
  private Passage.Stretch marked = new Passage.Stretch(0, 0);

  /** There only while something is marked. */
  private @Nullable Path path;

  private Lines(
      Pane ground, List<TextPart.Sign> signs, Function<Point2D, HitInfo> hit, Outline outline) {
    this.ground = ground;
    this.signs = List.copyOf(signs);
    this.hit = hit;
    this.outline = outline;
  }

  /** Those of a paragraph. */
  static Lines of(TextFlow flow) {
    List<TextPart.Sign> signs =
        flow.getChildren().stream().filter(Node::isManaged).map(Lines::sign).toList();
    return new Lines(
        flow, signs, flow::getHitInfo, (from, to) -> flow.getRangeShape(from, to, true));
  }

  /**
   * Those of one text.
   *
   * @param ground holds it at its upper left corner
   */
  static Lines of(Pane ground, Text text) {
    return new Lines(
        ground,
        List.of(sign(text)),
        text::hitTest,
        (from, to) -> text.getRangeShape(from, to, true));
  }

  private static TextPart.Sign sign(Node node) {
    return switch (node) {
      case Text letters -> new TextPart.Sign(letters.getText(), false);
      case EmojiView picture -> new TextPart.Sign(picture.emoji().text(), true);
      case ShortLink link -> new TextPart.Sign(link.link(), true);
      case Label name -> new TextPart.Sign(name.getText(), true);
      default -> new TextPart.Sign("", true);
    };
  }

  /** What they say. */
  TextPart part(String lead) {
    return new TextPart(lead, signs);
  }

  /** How far a point of the scene is above or below them, in px. */
  double away(Point2D scene) {
    double y = ground.sceneToLocal(scene).getY();
    return Math.max(0, Math.max(-y, y - ground.getHeight()));
  }

  /**
   * The place on the screen at a point of the scene, in the line nearest to it.
   *
   * @param between whether it is one between letters, not the letter itself
   */
  int at(Point2D scene, boolean between) {
    Point2D local = ground.sceneToLocal(scene);
    double y = Math.clamp(local.getY(), 0, Math.max(0, ground.getHeight() - 1));
    HitInfo info = hit.apply(new Point2D(local.getX(), y));
    return Math.max(0, between ? info.getInsertionIndex() : info.getCharIndex());
  }

  /** Marks these places of the screen and no others. */
  void mark(Passage.Stretch drawn) {
    marked = drawn;
    if (drawn.isEmpty()) {
      clear();
      return;
    }
    if (path == null) {
      path = new Path();
      path.getStyleClass().add("text-selection");
      path.setStroke(null);
      path.setManaged(false);
      path.setMouseTransparent(true);
      ground.getChildren().addFirst(path);
      ground.layoutBoundsProperty().addListener(moved);
    }
    paint();
  }

  private void paint() {
    if (path != null) {
      path.getElements().setAll(outline.of(marked.from(), marked.to()));
      path.getTransforms().setAll(turned());
    }
  }

  /** JavaFX 26 tells outlines from right to left as in a mirror, though it mirrors no letters. */
  private List<Scale> turned() {
    boolean turned =
        ground instanceof TextFlow
            && ground.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    return turned ? List.of(new Scale(-1, 1, ground.getWidth() / 2, 0)) : List.of();
  }

  /** Marks nothing. */
  void clear() {
    if (path != null) {
      ground.layoutBoundsProperty().removeListener(moved);
      ground.getChildren().remove(path);
      path = null;
    }
  }
}
