package chat.hearth.ui.chat;

import chat.hearth.ui.kit.emoji.EmojiLine;
import javafx.scene.layout.StackPane;

/** The emoji of a reaction: the one place that decides how it is drawn. */
final class ReactionSign extends StackPane {

  ReactionSign(String emoji) {
    super(new EmojiLine(emoji, "reaction-emoji"));
    getStyleClass().add("reaction-sign");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMouseTransparent(true);
  }
}
