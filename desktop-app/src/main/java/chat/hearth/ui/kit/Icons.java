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

  /** The pin, which Feather lacks, in px. */
  public static Node pin(double size) {
    return drawn(PIN, GRID, GRID, 2, size / GRID);
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

  /** A stroke drawing on a grid of its own, which keeps its whole grid as room. */
  static Node drawn(String path, double width, double height, double stroke, double scale) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.setStrokeWidth(stroke);
    shape.setStrokeLineCap(StrokeLineCap.ROUND);
    shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
    shape.getStyleClass().add("drawn-icon");
    shape.getTransforms().add(new Scale(scale, scale));
    Fixed room = new Fixed(new Group(shape));
    room.setMinSize(width * scale, height * scale);
    room.setPrefSize(width * scale, height * scale);
    room.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    room.setMouseTransparent(true);
    return room;
  }

  /** Leaves its child where its own coordinates put it. */
  private static final class Fixed extends Region {

    Fixed(Group drawing) {
      drawing.setManaged(false);
      getChildren().add(drawing);
    }
  }
}
