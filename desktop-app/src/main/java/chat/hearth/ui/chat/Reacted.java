package chat.hearth.ui.chat;

import chat.hearth.client.Extras;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Labels;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** All emoji that a message got, each with those who put it. */
final class Reacted {

  private Reacted() {}

  static Dialog dialog(Words words, List<Extras.Reaction> reactions) {
    Node[] lines = reactions.stream().map(r -> line(words, r)).toArray(Node[]::new);
    Dialog dialog = new Dialog(words.get("reacted.title"));
    return dialog.body(lines).buttons(Buttons.primary(words.kit("close"), dialog::cancel));
  }

  private static Node line(Words words, Extras.Reaction reaction) {
    Label who = Labels.wrapped(words.who(reaction), "body");
    HBox.setHgrow(who, Priority.ALWAYS);
    HBox line = new HBox(new ReactionSign(reaction.emoji()), who);
    line.getStyleClass().add("reacted-line");
    return line;
  }
}
