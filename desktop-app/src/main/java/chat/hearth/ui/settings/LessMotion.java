package chat.hearth.ui.settings;

import chat.hearth.ui.kit.Theme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The theme's wish for less motion as one switch; what the system says counts until it is used. */
final class LessMotion {

  private LessMotion() {}

  static BooleanProperty of(Theme theme) {
    BooleanProperty on = new SimpleBooleanProperty(theme.isMotionless());
    on.addListener(
        (_, _, now) ->
            theme.lessMotionProperty().set(now ? Theme.LessMotion.ON : Theme.LessMotion.OFF));
    return on;
  }
}
