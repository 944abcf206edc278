package chat.hearth.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.util.Duration;

/**
 * An invisible label whose text screen readers speak when it changes: at most once a second, what
 * comes meanwhile is said together. It never moves the focus.
 */
public final class LiveRegion extends Label {

  private final PauseTransition quiet = new PauseTransition(Duration.seconds(1));
  private final List<String> waiting = new ArrayList<>();

  LiveRegion() {
    setMinSize(1, 1);
    setMaxSize(1, 1);
    setOpacity(0);
    setMouseTransparent(true);
    quiet.setOnFinished(e -> next());
  }

  /** Says the words now or, within a second of the last ones, together with others. */
  public void say(String words) {
    waiting.add(words);
    if (quiet.getStatus() != Animation.Status.RUNNING) {
      next();
    }
  }

  private void next() {
    if (waiting.isEmpty()) {
      return;
    }
    setAccessibleText(String.join(" ", waiting));
    waiting.clear();
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    quiet.playFromStart();
  }
}
