package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Icons;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The line above the text that says which message is answered or edited. */
final class IntentBar extends HBox {

  private final Words words;
  private final QuoteView quote = new QuoteView();
  private final HBox icon = new HBox(Icons.of(Feather.EDIT_2, 16));

  IntentBar(Words words, Runnable cancel) {
    this.words = words;
    getStyleClass().add("intent-bar");
    setAlignment(Pos.CENTER_LEFT);
    icon.getStyleClass().add("intent-icon");
    HBox.setHgrow(quote, Priority.ALWAYS);
    IconButton close = new IconButton(Feather.X, words.get("intent.cancel"), "Esc", cancel).small();
    close.setId("intent-cancel");
    getChildren().addAll(icon, quote, close);
    show(null);
  }

  void show(@Nullable Intent intent) {
    setVisible(intent != null);
    setManaged(intent != null);
    boolean edits = intent instanceof Intent.Edit;
    icon.setVisible(edits);
    icon.setManaged(edits);
    if (intent != null) {
      MessageRow row = intent.row();
      String title =
          edits
              ? words.get("intent.edit")
              : words.get("intent.reply", row.own() ? words.you() : Words.shortName(row.author()));
      String colour = edits ? null : row.author().userId().toString();
      String said = FileWords.line(row.text(), row.files());
      quote.fill(colour, title, said, true);
      setAccessibleText(title + ", " + said);
    }
  }
}
