package chat.hearth.ui.chat;

import chat.hearth.ui.kit.IconButton;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What is at hand beside the message that the mouse or the focus is on. */
final class HoverBar extends HBox {

  /** What its buttons do; the first and the last open something at the button. */
  interface Deeds {
    void react(Node at);

    void reply();

    void more(Node at);
  }

  HoverBar(Words words, Deeds deeds) {
    getStyleClass().add("hover-bar");
    IconButton[] buttons = new IconButton[3];
    buttons[0] =
        new IconButton(Feather.SMILE, words.get("react"), "E", () -> deeds.react(buttons[0]));
    buttons[1] = new IconButton(Feather.CORNER_UP_LEFT, words.get("reply"), "R", deeds::reply);
    buttons[2] =
        new IconButton(
            Feather.MORE_HORIZONTAL, words.get("message.more"), () -> deeds.more(buttons[2]));
    for (IconButton button : buttons) {
      button.setFocusTraversable(false);
      getChildren().add(button.small());
    }
  }
}
