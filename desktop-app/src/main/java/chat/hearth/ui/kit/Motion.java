package chat.hearth.ui.kit;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** How long things move; not at all if less motion is wanted. */
public final class Motion {

  /** Hover and popups. */
  public static final Duration QUICK = Duration.millis(120);

  /** Drawers and toasts. */
  public static final Duration SLIDE = Duration.millis(160);

  /** The colour of a found message. */
  public static final Duration FADE = Duration.millis(200);

  private static final double RISE = 4;

  private Motion() {}

  /** Whether nothing should move in this scene. */
  public static boolean isLess(@Nullable Scene scene) {
    Theme theme = Theme.of(scene);
    return theme == null || theme.isMotionless();
  }

  /** The duration for the node's window: as given, or zero. */
  public static Duration of(Node node, Duration wanted) {
    return isLess(node.getScene()) ? Duration.ZERO : wanted;
  }

  /** Lets a node that was just added fade in and rise by 4 px. */
  public static void appear(Node node, Duration wanted) {
    Duration duration = of(node, wanted);
    if (duration.equals(Duration.ZERO)) {
      node.setOpacity(1);
      node.setTranslateY(0);
      return;
    }
    FadeTransition fade = new FadeTransition(duration, node);
    fade.setFromValue(0);
    fade.setToValue(1);
    TranslateTransition rise = new TranslateTransition(duration, node);
    rise.setFromY(RISE);
    rise.setToY(0);
    fade.setInterpolator(Interpolator.EASE_OUT);
    rise.setInterpolator(Interpolator.EASE_OUT);
    new ParallelTransition(fade, rise).play();
  }
}
