package chat.hearth.ui.kit.picker;

import chat.hearth.ui.kit.emoji.EmojiIndex;
import chat.hearth.ui.kit.emoji.SkinTone;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * The emoji of the picker in rows of eight. One of them is chosen: the mouse or the arrows moved to
 * it.
 */
final class EmojiGrid extends ListView<GridRow> {

  /** Where an emoji stands. */
  record Place(int row, int column) {}

  private final ReadOnlyObjectWrapper<@Nullable Place> chosen = new ReadOnlyObjectWrapper<>();
  private final Supplier<SkinTone> tone;

  /**
   * An empty grid.
   *
   * @param onPick an emoji was clicked; true while Shift is held
   */
  EmojiGrid(Supplier<SkinTone> tone, BiConsumer<EmojiIndex.Entry, Boolean> onPick) {
    this.tone = tone;
    getStyleClass().add("emoji-grid");
    setSelectionModel(null);
    setFocusTraversable(false);
    setCellFactory(_ -> new GridCell(this, onPick));
  }

  SkinTone tone() {
    return tone.get();
  }

  ReadOnlyObjectProperty<@Nullable Place> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  void show(List<GridRow> rows) {
    getItems().setAll(rows);
    chosen.set(null);
    move(0, 1);
    if (!rows.isEmpty()) {
      scrollTo(0);
    }
  }

  /** The emoji that Enter takes, or null. */
  EmojiIndex.@Nullable Entry entry() {
    Place at = chosen.get();
    return at == null ? null : cells(at.row()).get(at.column());
  }

  void choose(Place place) {
    chosen.set(place);
  }

  /** Goes by so many columns and rows; over the ends of rows into the next ones. */
  void move(int columns, int rows) {
    Place at = chosen.get();
    if (at == null) {
      go(nextRow(-1, 1), 0);
      return;
    }
    if (rows != 0) {
      int row = at.row();
      for (int i = 0; i < Math.abs(rows); i++) {
        int next = nextRow(row, Integer.signum(rows));
        row = next < 0 ? row : next;
      }
      go(row, at.column());
      return;
    }
    int column = at.column() + columns;
    if (column < 0) {
      go(nextRow(at.row(), -1), GridRow.COLUMNS);
    } else if (column >= cells(at.row()).size()) {
      go(nextRow(at.row(), 1), 0);
    } else {
      go(at.row(), column);
    }
  }

  /** Shows a row at the top and chooses its first emoji. */
  void jump(int row) {
    scrollTo(row);
    int first = cells(row).isEmpty() ? nextRow(row, 1) : row;
    if (first >= 0) {
      chosen.set(new Place(first, 0));
    }
  }

  /** The first row in sight. */
  int top() {
    if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> first = flow.getFirstVisibleCell();
      boolean gone = first != null && first.getBoundsInParent().getMaxY() < 1; // and still counted
      return gone ? rowOf(first) + 1 : rowOf(first);
    }
    return 0;
  }

  /** Tells when it was scrolled. */
  void onScrolled(Runnable wanted) {
    skinProperty()
        .subscribe(
            () -> {
              Node node = lookup(".virtual-flow");
              if (node instanceof VirtualFlow<?> flow) {
                flow.positionProperty().subscribe(_ -> wanted.run());
              }
            });
  }

  private static int rowOf(@Nullable IndexedCell<?> cell) {
    return cell == null ? 0 : cell.getIndex();
  }

  private void go(int row, int column) {
    if (row < 0) {
      return;
    }
    chosen.set(new Place(row, Math.min(column, cells(row).size() - 1)));
    if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      // The heading comes into sight with the first row below it.
      flow.scrollTo(row > 0 && cells(row - 1).isEmpty() ? row - 1 : row);
      flow.scrollTo(row);
    }
  }

  private int nextRow(int from, int by) {
    for (int row = from + by; row >= 0 && row < getItems().size(); row += by) {
      if (!cells(row).isEmpty()) {
        return row;
      }
    }
    return -1;
  }

  private List<EmojiIndex.Entry> cells(int row) {
    return getItems().get(row) instanceof GridRow.Cells cells ? cells.entries() : List.of();
  }
}
