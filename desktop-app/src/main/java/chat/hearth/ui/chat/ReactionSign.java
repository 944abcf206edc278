package chat.hearth.ui.chat;

import javafx.scene.control.Label;

/** The emoji of a reaction: the one place that decides how it is drawn. */
final class ReactionSign extends Label {

  ReactionSign(String emoji) {
    super(emoji);
    getStyleClass().add("reaction-sign");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMouseTransparent(true);
  }
}
