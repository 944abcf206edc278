package chat.hearth.ui.threads;

import chat.hearth.model.ThreadId;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** The cell of the list pane: built once, then only handed lines. */
final class LineCell extends ListCell<Line> {

  private final ThreadLine thread;
  private final ObservableValue<@Nullable ThreadId> open;

  /**
   * A cell that shows nothing yet.
   *
   * @param open the thread whose row is the selected one; the cell lives as long as its list
   */
  LineCell(boolean compact, ObservableValue<@Nullable ThreadId> open) {
    this.thread = new ThreadLine(compact);
    this.open = open;
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setPrefWidth(0);
    setText(null);
  }

  @Override
  protected void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setAccessibleText(line == null ? "" : line.spoken());
    switch (line) {
      case null -> setGraphic(null);
      case Line.OfThread l -> {
        thread.show(l);
        setGraphic(thread);
      }
    }
    showOpen();
  }

  /** Shows whether the line is that of the open thread. */
  void showOpen() {
    Line line = getItem();
    boolean selected = line != null && line.key().equals(open.getValue());
    thread.selected(selected);
  }
}
