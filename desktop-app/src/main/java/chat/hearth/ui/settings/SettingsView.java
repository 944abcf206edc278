package chat.hearth.ui.settings;

import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.settings.SettingsController.Page;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list of pages. */
final class SettingsView extends VBox {

  private final ListView<Page> list = new ListView<>();

  SettingsView(Texts texts, SettingsModel model, SettingsActions actions) {
    getStyleClass().addAll("surface", "pane-right-line");
    HBox header = new HBox(Labels.of(texts.get("settings"), "title"));
    header.getStyleClass().add("pane-header");
    list.getStyleClass().add("settings-list");
    list.getItems().setAll(Page.values());
    list.setCellFactory(_ -> new Cell(texts));
    list.setAccessibleText(texts.get("settings"));
    list.setFixedCellSize(-1);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, page) -> {
              if (page != null && !model.narrow.get()) {
                actions.open().accept(page);
              }
            });
    list.setOnMouseClicked(_ -> open(actions));
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            open(actions);
          }
        });
    model.page.subscribe(page -> list.getSelectionModel().select(page));
    getChildren().addAll(header, list);
  }

  private void open(SettingsActions actions) {
    Page page = list.getSelectionModel().getSelectedItem();
    if (page != null) {
      actions.open().accept(page);
    }
  }

  private static final class Cell extends ListCell<Page> {

    private final Texts texts;
    private final HBox row = new HBox();
    private final Label label = Labels.of("", "body");

    Cell(Texts texts) {
      this.texts = texts;
      row.getStyleClass().add("nav-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Page page, boolean empty) {
      super.updateItem(page, empty);
      if (empty || page == null) {
        setGraphic(null);
        return;
      }
      label.setText(texts.get(page.key()));
      row.getChildren().setAll(Icons.of(page.icon(), 18), label);
      setAccessibleText(texts.get(page.key()));
      setGraphic(row);
    }
  }
}
