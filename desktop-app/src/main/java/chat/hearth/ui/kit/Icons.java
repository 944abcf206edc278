package chat.hearth.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Icons. Size and colour come from style classes only: an inline style would wipe the icon's font.
 * The colour is the looked-up {@code -hearth-icon} of what the icon lies in.
 */
public final class Icons {

  private static final String PIN = "M9 3h6M10 3v6l-3.5 4.5h11L14 9V3M12 13.5V21";
  private static final double GRID = 24;

  private Icons() {}

  /**
   * A Feather icon.
   *
   * @param size 12, 14, 16, 18, 20 or 24 px at 100 % text size
   */
  public static FontIcon of(Feather feather, int size) {
    FontIcon icon = new FontIcon(feather);
    icon.getStyleClass().add("icon-" + size);
    icon.setAccessibleRole(AccessibleRole.NODE);
    icon.setMouseTransparent(true);
    return icon;
  }

  /**
   * The pin, which Feather lacks.
   *
   * @param size 14, 16 or 18 px at 100 % text size
   */
  public static Node pin(int size) {
    Node pin = drawn(PIN, GRID, GRID, 2);
    pin.getStyleClass().add("drawn-" + size);
    return pin;
  }

  /** An icon in the middle of a soft square; kinds are accent, ok, warn and the empty string. */
  public static StackPane tile(Feather feather, String kind) {
    StackPane tile = new StackPane(of(feather, 20));
    tile.getStyleClass().add("tile");
    if (!kind.isEmpty()) {
      tile.getStyleClass().add(kind);
    }
    return tile;
  }

  /** A stroke drawing on a grid of its own, which it fills with its whole grid. */
  static Node drawn(String path, double width, double height, double stroke) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.setStrokeWidth(stroke);
    shape.setStrokeLineCap(StrokeLineCap.ROUND);
    shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
    shape.getStyleClass().add("drawn-icon");
    Drawing room = new Drawing(shape, width, height);
    room.setMouseTransparent(true);
    return room;
  }

  /** As large as its style sheet or its parent says, as icons grow with the text. */
  private static final class Drawing extends Region {

    private final double width;
    private final double height;
    private final Scale scale = new Scale();

    Drawing(SVGPath shape, double width, double height) {
      this.width = width;
      this.height = height;
      shape.getTransforms().add(scale);
      Group drawing = new Group(shape);
      drawing.setManaged(false);
      getChildren().add(drawing);
    }

    @Override
    protected void layoutChildren() {
      double factor = Math.min(getWidth() / width, getHeight() / height);
      scale.setX(factor);
      scale.setY(factor);
    }
  }
}
