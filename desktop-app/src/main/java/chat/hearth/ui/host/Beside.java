package chat.hearth.ui.host;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Something with something smaller at its right, or below it where that leaves too little room. */
final class Beside extends Pane {

  private final Region main;
  private final Region small;
  private final double least;
  private final double gap;
  private final VPos place;

  /**
   * Two parts.
   *
   * @param least how wide the first is at least beside the second, in px
   * @param gap between them, in px
   * @param place where the second stands beside the first
   */
  Beside(Region main, Region small, double least, double gap, VPos place) {
    super(main, small);
    this.main = main;
    this.small = small;
    this.least = least;
    this.gap = gap;
    this.place = place;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return main.prefWidth(-1) + gap + small.prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double all = width < 0 ? computePrefWidth(-1) : width;
    double first = main.prefHeight(mainWidth(all));
    double second = small.prefHeight(small.prefWidth(-1));
    return snapSizeY(fits(all) ? Math.max(first, second) : first + gap + second);
  }

  @Override
  protected void layoutChildren() {
    double wide = mainWidth(getWidth());
    double high = main.prefHeight(wide);
    if (fits(getWidth())) {
      layoutInArea(main, 0, 0, wide, getHeight(), 0, HPos.LEFT, VPos.CENTER);
      double left = wide + gap;
      layoutInArea(small, left, 0, getWidth() - left, getHeight(), 0, HPos.RIGHT, place);
    } else {
      layoutInArea(main, 0, 0, wide, high, 0, HPos.LEFT, VPos.TOP);
      double top = high + gap;
      layoutInArea(small, 0, top, wide, getHeight() - top, 0, HPos.LEFT, VPos.TOP);
    }
  }

  private boolean fits(double width) {
    return width - gap - small.prefWidth(-1) >= least;
  }

  private double mainWidth(double width) {
    return fits(width) ? width - gap - small.prefWidth(-1) : width;
  }
}
