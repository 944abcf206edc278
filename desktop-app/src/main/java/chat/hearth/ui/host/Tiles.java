package chat.hearth.ui.host;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Cards in rows of as many as fit and as divide their number, so that none stands alone: four, two
 * and two, or one under the other. All rows are full, all cards of a row are equally high.
 */
final class Tiles extends Region {

  private static final double GAP = 12;

  private final double least;

  /**
   * A row of cards.
   *
   * @param least how wide a card is at least, in px, where there is room for two
   */
  Tiles(double least, Node... cards) {
    this.least = least;
    getChildren().addAll(cards);
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
    int cards = getChildren().size();
    return cards * least + (cards - 1) * GAP;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? computePrefWidth(-1) : width;
    int columns = columns(wide);
    int rows = getChildren().size() / columns;
    double high = GAP * (rows - 1);
    for (int row = 0; row < rows; row++) {
      high += height(row, columns, share(wide, columns));
    }
    return high;
  }

  @Override
  protected void layoutChildren() {
    int columns = columns(getWidth());
    double wide = share(getWidth(), columns);
    double y = 0;
    for (int row = 0; row * columns < getChildren().size(); row++) {
      double high = height(row, columns, wide);
      double x = 0;
      for (Node card : cards(row, columns)) {
        card.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(wide), high);
        x += wide + GAP;
      }
      y += high + GAP;
    }
  }

  private int columns(double width) {
    int cards = getChildren().size();
    double widest = getChildren().stream().mapToDouble(c -> c.minWidth(-1)).max().orElse(0);
    double each = Math.max(least, widest) + GAP;
    int columns = Math.clamp((long) ((width + GAP) / each), 1, cards);
    while (cards % columns != 0) {
      columns--;
    }
    return columns;
  }

  private static double share(double width, int columns) {
    return Math.floor((width - GAP * (columns - 1)) / columns);
  }

  private double height(int row, int columns, double wide) {
    return snapSizeY(
        cards(row, columns).stream().mapToDouble(c -> c.prefHeight(wide)).max().orElse(0));
  }

  private List<Node> cards(int row, int columns) {
    return getChildren().subList(row * columns, (row + 1) * columns);
  }
}
