package chat.hearth.ui.kit;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A drawn bubble with strokes for lines of text, for pictures. */
final class Slip extends VBox {

  private static final double STROKE = 6;

  /** A slip of the given width whose strokes have the given widths. */
  Slip(double width, String side, double... strokes) {
    getStyleClass().addAll("slip", side);
    setPrefWidth(width);
    for (double stroke : strokes) {
      Region line = new Region();
      line.getStyleClass().add("stroke");
      line.setMinSize(0, STROKE);
      line.setPrefSize(stroke, STROKE);
      line.setMaxSize(stroke, STROKE);
      getChildren().add(line);
    }
  }
}
