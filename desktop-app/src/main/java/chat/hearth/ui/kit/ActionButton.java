package chat.hearth.ui.kit;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.PauseTransition;
import javafx.animation.RotateTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A button with words. While it is busy it keeps its words and its focus, does nothing more, and
 * after 300 ms shows a turning ring.
 */
public final class ActionButton extends Button {

  private static final Duration RING_AFTER = Duration.millis(300);
  private static final Duration TURN = Duration.millis(900);
  private static final double RING = 14;
  private static final double OPEN = 270;

  private final PauseTransition wait = new PauseTransition(RING_AFTER);
  private @Nullable Node icon;
  private @Nullable RotateTransition turning;
  private boolean busy;

  ActionButton(String words, Runnable onAction) {
    super(words);
    setMinWidth(USE_PREF_SIZE);
    setOnAction(e -> onAction.run());
    wait.setOnFinished(e -> showRing());
    sceneProperty().subscribe(this::turn);
  }

  /** Says whether what it began is still going on. */
  public void setBusy(boolean wanted) {
    if (wanted == busy) {
      return;
    }
    busy = wanted;
    if (wanted) {
      icon = getGraphic();
      wait.playFromStart();
    } else {
      wait.stop();
      if (turning != null) {
        turning.stop();
        turning = null;
      }
      setGraphic(icon);
    }
  }

  /** Whether what it began is still going on. */
  public boolean isBusy() {
    return busy;
  }

  @Override
  public void fire() {
    if (!busy) {
      super.fire();
    }
  }

  private void showRing() {
    Arc arc = new Arc(RING / 2, RING / 2, RING / 2 - 1, RING / 2 - 1, 90, OPEN);
    arc.setType(ArcType.OPEN);
    arc.setStrokeWidth(2);
    arc.setStrokeLineCap(StrokeLineCap.ROUND);
    arc.getStyleClass().add("drawn-icon");
    StackPane ring = new StackPane(arc);
    ring.setMinSize(RING, RING);
    ring.setMaxSize(RING, RING);
    setGraphic(ring);
    if (!Motion.isLess(getScene())) {
      RotateTransition turn = new RotateTransition(TURN, ring);
      turn.setByAngle(360);
      turn.setInterpolator(Interpolator.LINEAR);
      turn.setCycleCount(Animation.INDEFINITE);
      turning = turn;
      turn();
    }
  }

  /** What nobody sees does not turn: a page is left while it is busy when all went well. */
  private void turn() {
    if (turning != null && getScene() == null) {
      turning.stop();
    } else if (turning != null) {
      turning.play();
    }
  }
}
