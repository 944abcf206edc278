package chat.hearth.ui.kit.emoji;

import java.util.Locale;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;

/**
 * When the caret of an area is to be seen. It blinks, and rests after ten seconds in which it was
 * not moved, as GTK's does. JavaFX's own would go on while the area has the focus, and sixty rounds
 * a second with it.
 */
final class Caret {

  /** Of a second each. */
  static final int BLINKS = 10;

  private static final boolean ALSO_IN_SELECTION =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  private final BooleanProperty lit = new SimpleBooleanProperty(true);
  private final Timeline blinking =
      new Timeline(
          new KeyFrame(Duration.ZERO, _ -> lit.set(true)),
          new KeyFrame(Duration.millis(500), _ -> lit.set(false)),
          new KeyFrame(Duration.seconds(1), _ -> lit.set(true)));

  /**
   * The caret of an area.
   *
   * @param drawing what is to be seen or not
   * @param blinks how often it blinks before it rests
   */
  Caret(TextInputControl area, Node drawing, int blinks) {
    blinking.setCycleCount(blinks);
    drawing.opacityProperty().unbind();
    drawing
        .opacityProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> lit.get() && isMeant(area) ? 1.0 : 0.0,
                lit,
                area.focusedProperty(),
                area.anchorProperty(),
                area.caretPositionProperty(),
                area.disabledProperty(),
                area.editableProperty()));
  }

  private static boolean isMeant(TextInputControl area) {
    return area.isFocused()
        && (ALSO_IN_SELECTION || area.getCaretPosition() == area.getAnchor())
        && !area.isDisabled()
        && area.isEditable();
  }

  /** Blinks from now on, as when it was moved. */
  void blink() {
    blinking.playFromStart();
  }

  /** Stands still. */
  void rest() {
    blinking.stop();
    lit.set(true);
  }
}
