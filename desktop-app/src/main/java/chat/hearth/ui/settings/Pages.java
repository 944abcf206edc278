package chat.hearth.ui.settings;

import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.SettingRow;
import chat.hearth.ui.kit.Switch;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Parts that pages share. */
final class Pages {

  private Pages() {}

  /** A page: its title and what is below. */
  static VBox page(String title, Node... parts) {
    VBox page = new VBox(Labels.wrapped(title, "display"));
    page.getStyleClass().add("settings-page");
    page.getChildren().addAll(parts);
    return page;
  }

  /** A heading over what belongs together. */
  static Node section(String words) {
    Node label = Labels.wrapped(words, "section");
    label.getStyleClass().add("settings-section");
    return label;
  }

  /** A row with a switch that follows a property and sets it. */
  static Node toggle(String title, String explanation, BooleanProperty property) {
    Switch toggle = new Switch(title);
    toggle.selectedProperty().bindBidirectional(property);
    return new SettingRow(title, explanation, toggle);
  }

  /** What the keys do, two columns. */
  static Node keyboard(Texts texts) {
    GridPane table = new GridPane();
    table.getStyleClass().add("keyboard-table");
    int row = 0;
    for (Shortcut shortcut : Shortcut.all()) {
      HBox keys = new HBox(shortcut.hint());
      keys.setAlignment(Pos.CENTER_LEFT);
      table.addRow(row++, keys, Labels.wrapped(texts.get(shortcut.key()), "body"));
    }
    return page(texts.get("keyboard"), Card.of(table));
  }

  /** Reading, writing and looks. */
  static Node appearance(Texts texts, Window window) {
    VBox cards = new VBox();
    HBox themes = new HBox();
    themes.getStyleClass().add("theme-cards");
    for (ToggleButton card : ThemeCard.all(texts, window.theme())) {
      themes.getChildren().add(card);
    }
    cards.getChildren().add(themes);
    return page(
        texts.get("appearance"),
        section(texts.get("theme")),
        cards,
        section(texts.get("reading")),
        Card.rows(
            new SettingRow(
                texts.get("text.size"),
                texts.get("text.size.text"),
                new TextSize(texts, window.theme())),
            toggle(
                texts.get("compact"),
                texts.get("compact.text"),
                window.settings().compactThreadsProperty()),
            new LanguageRow(texts, window.settings().languageProperty()),
            LessMotion.row(texts, window.theme()),
            toggle(
                texts.get("enter"),
                texts.get("enter.text"),
                window.settings().sendWithEnterProperty())));
  }

  /** Grows to the right of what lies before. */
  static Node grow() {
    Node gap = Gap.grow();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
