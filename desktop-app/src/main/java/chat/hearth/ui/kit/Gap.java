package chat.hearth.ui.kit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Empty places and quiet lines. */
public final class Gap {

  private Gap() {}

  /** Takes all the room that is left in a row or a column. */
  public static Region grow() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    VBox.setVgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /** A fixed room in a column, in px. */
  public static Region high(double height) {
    Region gap = new Region();
    gap.setMinHeight(height);
    gap.setPrefHeight(height);
    return gap;
  }

  /** A line one pixel high. */
  public static Region line() {
    Region line = new Region();
    line.getStyleClass().add("hairline");
    return line;
  }
}
