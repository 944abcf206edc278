package chat.hearth.ui.search;

import chat.hearth.ui.kit.Labels;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** The cell of the results: built once, then only handed lines. */
final class ResultCell extends ListCell<Result> {

  private final ResultRow row = new ResultRow();
  private final Label heading = Labels.of("", "section", "found-heading");
  private final Label more = Labels.of("", "second", "text-accent", "found-more");
  private final ObservableValue<@Nullable Object> open;

  /**
   * A cell that shows nothing yet.
   *
   * @param open the key of the line that was opened last; the cell lives as long as its list
   */
  ResultCell(ObservableValue<@Nullable Object> open) {
    this.open = open;
    open.addListener((_, _, _) -> showOpen());
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setPrefWidth(0);
    setText(null);
  }

  @Override
  protected void updateItem(@Nullable Result line, boolean empty) {
    super.updateItem(line, empty);
    setAccessibleText(line == null ? "" : line.spoken());
    switch (line) {
      case null -> setGraphic(null);
      case Result.OfThread l -> {
        row.show(l);
        setGraphic(row);
      }
      case Result.OfPerson l -> {
        row.show(l);
        setGraphic(row);
      }
      case Result.OfMessage l -> {
        row.show(l);
        setGraphic(row);
      }
      case Result.Heading l -> {
        heading.setText(l.text());
        setGraphic(heading);
      }
      case Result.More l -> {
        more.setText(l.text());
        setGraphic(more);
      }
    }
    showOpen();
  }

  private void showOpen() {
    Result line = getItem();
    row.selected(line != null && line.key().equals(open.getValue()));
  }
}
