package chat.hearth.ui.kit;

import chat.hearth.ui.kit.emoji.EmojiLine;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** A chosen person: avatar, name and an x that takes the choice back. */
public final class Token extends HBox {

  /** A token for the person; {@code onRemove} runs on the x. */
  public Token(String id, String name, Runnable onRemove) {
    getStyleClass().add("token");
    EmojiLine label = new EmojiLine(name);
    IconButton remove = new IconButton(Feather.X, Texts.kit().get("remove", name), onRemove);
    remove.iconSize(14);
    getChildren().addAll(new Avatar(22).person(id, name), label, remove);
    setMaxWidth(USE_PREF_SIZE);
  }
}
