package chat.hearth.ui.kit;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Rows that stand for what is being read from the disk. They show after 300 ms and never move. */
public final class Skeleton extends VBox {

  private static final Duration AFTER = Duration.millis(300);
  private static final double[] FIRST = {120, 88, 104};
  private static final double[] SECOND = {180, 150, 196};

  private final PauseTransition wait = new PauseTransition(AFTER);

  /** As many rows as wanted, with avatars of the given size in px. */
  public Skeleton(int rows, double avatar) {
    setSpacing(2);
    setPadding(new Insets(0, 8, 0, 8));
    setMouseTransparent(true);
    for (int i = 0; i < rows; i++) {
      getChildren().add(row(avatar, FIRST[i % FIRST.length], SECOND[i % SECOND.length]));
    }
    setVisible(false);
    wait.setOnFinished(e -> setVisible(true));
    wait.play();
  }

  /** Shows the rows without waiting. */
  public Skeleton now() {
    wait.stop();
    setVisible(true);
    return this;
  }

  private static HBox row(double avatar, double first, double second) {
    VBox lines = new VBox(10, block(first, 10), block(second, 10));
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox row = new HBox(block(avatar, avatar), lines);
    row.getStyleClass().add("thread-row");
    return row;
  }

  private static Region block(double width, double height) {
    Region block = new Region();
    block.getStyleClass().add("skeleton");
    block.setMinSize(Math.min(width, 40), height);
    block.setPrefSize(width, height);
    block.setMaxSize(width, height);
    return block;
  }
}
