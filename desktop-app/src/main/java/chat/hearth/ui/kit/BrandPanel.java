package chat.hearth.ui.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;

/** The glowing panel at the left of the first screens: mark, faint bubbles, two lines of words. */
public final class BrandPanel extends Region {

  private static final double WIDTH = 480;
  private static final double HEIGHT = 800;
  private static final double MARK = 128;
  private static final double WORDS_WIDTH = 352;
  private static final double WORDS_BELOW = 24;
  private static final double GLOW = 700;

  private record Placed(Slip slip, double x, double y) {}

  private final List<Placed> slips =
      List.of(
          new Placed(new Slip(180, "first", 119, 74), 54, 150),
          new Placed(new Slip(168, "right", 109), 258, 216),
          new Placed(new Slip(150, "first", 89), 54, 500),
          new Placed(new Slip(196, "right", 132, 99), 230, 548));
  private final Region glow = new Region();
  private final Mark mark = new Mark(MARK);
  private final Label title = Labels.wrapped("", "title");
  private final Label text = Labels.wrapped("", "body");

  /** A panel 480 wide with the given words. */
  public BrandPanel(String title, String text) {
    getStyleClass().add("brand-panel");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    glow.getStyleClass().add("glow");
    getChildren().add(glow);
    slips.forEach(placed -> getChildren().add(placed.slip()));
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    getChildren().addAll(mark, this.title, this.text);
    for (Label label : new Label[] {this.title, this.text}) {
      label.setTextAlignment(TextAlignment.CENTER);
      label.setAlignment(Pos.CENTER);
    }
    say(title, text);
  }

  /** Says something else from now on. */
  public void say(String newTitle, String newText) {
    title.setText(newTitle);
    text.setText(newText);
  }

  @Override
  protected void layoutChildren() {
    double stretch = getHeight() / HEIGHT;
    for (Placed placed : slips) {
      Slip slip = placed.slip();
      slip.autosize();
      slip.relocate(placed.x(), Math.rint(placed.y() * stretch));
    }
    double middle = getWidth() / 2;
    glow.resizeRelocate(middle - GLOW / 2, Math.rint(395 * stretch - GLOW / 2), GLOW, GLOW);
    mark.resizeRelocate(middle - MARK / 2, Math.rint(365 * stretch - MARK / 2), MARK, MARK);
    layoutWords(middle - WORDS_WIDTH / 2, Math.rint(648 * stretch));
  }

  private void layoutWords(double x, double wantedY) {
    double titleHeight = title.prefHeight(WORDS_WIDTH);
    double textHeight = text.prefHeight(WORDS_WIDTH);
    double y = Math.min(wantedY, getHeight() - titleHeight - textHeight - WORDS_BELOW);
    title.resizeRelocate(x, y, WORDS_WIDTH, titleHeight);
    text.resizeRelocate(x, y + titleHeight + 4, WORDS_WIDTH, textHeight);
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
