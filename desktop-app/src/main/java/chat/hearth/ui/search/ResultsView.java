package chat.hearth.ui.search;

import chat.hearth.ui.kit.EmptyState;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.RowList;
import chat.hearth.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What was found, and below it how much was looked through. */
final class ResultsView extends VBox {

  private final RowList<Result> list;
  private final StackPane empty = new StackPane();
  private final Texts texts;

  ResultsView(Texts texts, SearchModel model, SearchActions actions) {
    this.texts = texts;
    this.list = new RowList<>(texts.get("results"), Result::key);
    getStyleClass().addAll("surface", "search-results");
    list.getStyleClass().add("result-list");
    list.setCellFactory(_ -> new ResultCell(model.open));
    list.onOpen(actions.open())
        .opens(line -> !(line instanceof Result.Heading))
        .onAboveFirst(actions.back());
    addEventHandler(KeyEvent.KEY_PRESSED, e -> leave(e, actions));
    empty.getStyleClass().add("results-empty");
    empty.setAlignment(Pos.TOP_CENTER);
    StackPane body = new StackPane(list, empty);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(body, footer(model));
    model.lines.subscribe(list::show);
    model.nothing.subscribe(this::showNothing);
  }

  private static void leave(KeyEvent e, SearchActions actions) {
    if (e.getCode() == KeyCode.ESCAPE) {
      actions.leave().run();
      e.consume();
    }
  }

  private static HBox footer(SearchModel model) {
    Node whole = Icons.of(Feather.CHECK_CIRCLE, 14);
    Node part = Icons.of(Feather.CLOCK, 14);
    whole.getStyleClass().add("reach-whole");
    whole.visibleProperty().bind(model.whole);
    part.visibleProperty().bind(model.whole.not());
    Label words = Labels.wrapped("", "caption", "text-muted");
    words.textProperty().bind(model.reach);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox footer = new HBox(8, new StackPane(whole, part), words);
    footer.getStyleClass().add("search-reach");
    footer.visibleProperty().bind(model.reach.isNotEmpty());
    footer.managedProperty().bind(footer.visibleProperty());
    return footer;
  }

  private void showNothing(String query) {
    empty.getChildren().clear();
    if (!query.isEmpty()) {
      empty
          .getChildren()
          .add(EmptyState.list(texts.get("nothing", query), texts.get("nothing.text")));
    }
    empty.setVisible(!query.isEmpty());
    list.setVisible(query.isEmpty());
  }

  void focusFirst() {
    list.focusFirst();
  }

  void openFirst() {
    list.openFirst();
  }
}
