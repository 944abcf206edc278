package chat.hearth.ui.kit;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/** Three dots in a wave while somebody writes; they stand still if less motion is wanted. */
public final class TypingDots extends HBox {

  private static final Duration WAVE = Duration.millis(1200);
  private static final double[] STILL = {1, 0.65, 0.35};
  private static final double RADIUS = 2.5;

  private final Timeline wave = new Timeline();

  /** Dots that move while they are visible in a window. */
  public TypingDots() {
    super(3);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    for (int i = 0; i < STILL.length; i++) {
      Circle dot = new Circle(RADIUS);
      dot.getStyleClass().add("typing-dot");
      dot.setOpacity(STILL[i]);
      getChildren().add(dot);
      frames(dot, i);
    }
    wave.setCycleCount(Animation.INDEFINITE);
    visibleProperty().subscribe(this::move);
    sceneProperty().subscribe(this::move);
  }

  private void frames(Circle dot, int place) {
    for (int step = 0; step <= STILL.length; step++) {
      double opacity = STILL[(place + STILL.length - step % STILL.length) % STILL.length];
      wave.getKeyFrames()
          .add(
              new KeyFrame(
                  WAVE.multiply((double) step / STILL.length),
                  new KeyValue(dot.opacityProperty(), opacity)));
    }
  }

  private void move() {
    if (isVisible() && getScene() != null && !Motion.isLess(getScene())) {
      wave.play();
    } else {
      wave.stop();
    }
  }
}
