package chat.hearth.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One setting: title and explanation at the left, its control at the right. */
public final class SettingRow extends HBox {

  /** A row; an empty explanation takes no room. */
  public SettingRow(String title, String explanation, Node control) {
    getStyleClass().add("setting-row");
    Label name = Labels.wrapped(title, "body", "medium");
    name.setLabelFor(control);
    VBox words = new VBox(name);
    if (!explanation.isEmpty()) {
      words.getChildren().add(Labels.wrapped(explanation, "second", "text-muted"));
    }
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, control);
  }
}
