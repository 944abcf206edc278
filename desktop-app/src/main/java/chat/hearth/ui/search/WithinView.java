package chat.hearth.ui.search;

import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Keys;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.SearchField;
import chat.hearth.ui.kit.Texts;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The pane that searches one thread: where one types, above what was found. */
final class WithinView extends VBox {

  private final SearchField field;
  private final ResultsView results;
  private final SearchActions actions;

  WithinView(Texts texts, SearchModel model, ResultsView results, SearchActions actions) {
    this.results = results;
    this.actions = actions;
    this.field = new SearchField(texts.get("within.prompt"), Keys.of("Ctrl", "F"));
    getStyleClass().addAll("surface", "details", "search-within");
    Label title = Labels.of(texts.get("within.title"), "title");
    IconButton close = new IconButton(Feather.X, texts.get("close"), actions.leave());
    close.setId("search-close");
    HBox header = new HBox(title, Gap.grow(), close);
    header.getStyleClass().add("pane-header");
    Label where = Labels.of("", "caption", "text-muted");
    where.textProperty().bind(model.within);
    VBox top = new VBox(8, where, field);
    top.getStyleClass().add("search-top");
    VBox.setVgrow(results, Priority.ALWAYS);
    getChildren().addAll(header, top, results);
    field.textProperty().subscribe(actions.find());
    field.control().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN -> results.focusFirst();
      case ENTER -> results.openFirst();
      case ESCAPE -> actions.leave().run();
      default -> {
        return;
      }
    }
    key.consume();
  }

  void focusField() {
    field.requestFocus();
  }

  void type(String query) {
    field.textProperty().set(query);
  }
}
