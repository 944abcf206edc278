package chat.hearth.ui.chat;

import chat.hearth.client.Messages;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** All that a message has said, the newest on top. */
final class Versions {

  private Versions() {}

  static Dialog dialog(Words words, TextBlocks blocks, List<Messages.Version> versions) {
    List<Node> nodes = new ArrayList<>();
    for (Messages.Version version : versions.reversed()) {
      boolean first = version.equals(versions.getFirst());
      boolean last = version.equals(versions.getLast());
      String key = first ? "versions.first" : last ? "versions.last" : "versions.at";
      String when = words.times().moment(version.at());
      VBox entry =
          new VBox(
              Labels.of(words.get(key, when), "caption", "text-muted"),
              blocks.column(Markup.of(version.text())));
      entry.getStyleClass().add("version-entry");
      nodes.add(entry);
    }
    Dialog dialog = new Dialog(words.get("versions.title"));
    return dialog
        .body(nodes.toArray(Node[]::new))
        .buttons(Buttons.primary(words.kit("close"), dialog::cancel));
  }
}
