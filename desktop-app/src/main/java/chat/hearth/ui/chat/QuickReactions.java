package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.ui.kit.IconButton;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** Six emoji to react with at once; those that the owner has put are on. */
final class QuickReactions extends HBox {

  /** What most people react with. */
  static final List<String> EMOJI = List.of("👍", "❤️", "😂", "🎉", "👀", "🙏");

  /**
   * For a message.
   *
   * @param more leads to all the others
   */
  QuickReactions(MessageRow row, Consumer<String> chosen, IconButton more) {
    getStyleClass().add("quick-reactions");
    for (String emoji : EMOJI) {
      ToggleButton button = new ToggleButton();
      button.setGraphic(new ReactionSign(emoji));
      button.getStyleClass().setAll("quick-reaction");
      button.setAccessibleText(emoji);
      button.setSelected(
          row.extras().reactions().stream().anyMatch(r -> r.mine() && r.emoji().equals(emoji)));
      button.setOnAction(_ -> chosen.accept(emoji));
      getChildren().add(button);
    }
    getChildren().add(more);
  }
}
