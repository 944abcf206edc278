package chat.hearth.ui.kit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;
import javafx.scene.transform.Translate;

/** The mark of Hearth: a speech bubble that is a fireplace. Its colours are the same everywhere. */
public final class Mark extends Region {

  private static final double GRID = 64;
  private static final double SMALL = 24;
  private static final String BUBBLE =
      "M20 6H44A16 16 0 0 1 60 22V36A16 16 0 0 1 44 52H30L19.4 60.6A1.5 1.5 0 0 1 17 59.4V51.7"
          + "A16 16 0 0 1 4 36V22A16 16 0 0 1 20 6Z";
  private static final String FLAME =
      "M33.2 12C34 19.5 43.5 23.8 43.5 33.8A11.5 11.5 0 0 1 20.5 33.8C20.5 28.9 23.3 26.1 24.9"
          + " 22.4C26.2 24.9 27.3 26.3 28.8 27.1C28.2 21.4 29.9 15.8 33.2 12Z";
  private static final String EMBER =
      "M32.4 29.5C32.9 33 37.2 34.8 37.2 39A5.2 5.2 0 0 1 26.8 39C26.8 35.6 30.9 33.8 32.4 29.5Z";
  private static final Paint FIRE =
      new LinearGradient(
          0,
          6,
          0,
          60.6,
          false,
          CycleMethod.NO_CYCLE,
          new Stop(0, Color.web("#E9692C")),
          new Stop(1, Color.web("#B53A0B")));
  private static final Paint LIGHT = Color.web("#FFF4EA");
  private static final Paint GLOW = Color.web("#F08A3C");
  private static final double SHARE_OF_ICON = 0.76;
  private static final double ICON_CORNER = 0.44;
  private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

  /** The mark in a square of the given size in px; below 24 without the ember. */
  public Mark(double size) {
    Group drawing = drawing(size);
    drawing.setManaged(false);
    getChildren().add(drawing);
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
  }

  /** The mark in one colour, with the flame cut out, for trays. */
  public static SVGPath mono(double size, Paint colour) {
    SVGPath shape = shape(BUBBLE + FLAME, colour, size / GRID);
    shape.setFillRule(FillRule.EVEN_ODD);
    return shape;
  }

  /** The icons of a window, from 16 to 256 px. For the FX thread. */
  public static List<Image> windowIcons() {
    return Arrays.stream(ICON_SIZES).mapToObj(Mark::windowIcon).toList();
  }

  private static Image windowIcon(int size) {
    Rectangle ground = new Rectangle(size, size, LIGHT);
    ground.setArcWidth(size * ICON_CORNER);
    ground.setArcHeight(size * ICON_CORNER);
    double mark = size * SHARE_OF_ICON;
    Group drawing = drawing(mark);
    drawing.getTransforms().addFirst(new Translate((size - mark) / 2, (size - mark) / 2));
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    return new Group(ground, drawing).snapshot(clear, null);
  }

  private static Group drawing(double size) {
    double scale = size / GRID;
    Stream<SVGPath> shapes = Stream.of(shape(BUBBLE, FIRE, scale), shape(FLAME, LIGHT, scale));
    if (size >= SMALL) {
      shapes = Stream.concat(shapes, Stream.of(shape(EMBER, GLOW, scale)));
    }
    return new Group(shapes.toArray(SVGPath[]::new));
  }

  private static SVGPath shape(String path, Paint fill, double scale) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.setFill(fill);
    Transform transform = new Scale(scale, scale);
    shape.getTransforms().add(transform);
    return shape;
  }
}
