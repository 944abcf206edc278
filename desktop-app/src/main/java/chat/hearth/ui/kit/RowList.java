package chat.hearth.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A list of rows that are opened, not selected: arrows move the focus from row to row, Enter, Space
 * or a click opens. What is open is for the rows to show.
 */
public final class RowList<T> extends ListView<T> {

  private final Function<T, Object> key;
  private Consumer<T> onOpen = item -> {};
  private Predicate<T> opens = item -> true;
  private Runnable onAboveFirst = () -> {};

  /**
   * An empty list.
   *
   * @param words what a screen reader calls it
   * @param key what stays the same of an item when it changes
   */
  public RowList(String words, Function<T, Object> key) {
    this.key = key;
    setAccessibleText(words);
    setSelectionModel(null);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    EscapeKey.passOn(this);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    focusedProperty().subscribe((was, is) -> focusChanged(is));
  }

  /** What opening an item does. */
  public RowList<T> onOpen(Consumer<T> wanted) {
    onOpen = wanted;
    return this;
  }

  /** Which items open; the others, such as headings, are stepped over. */
  public RowList<T> opens(Predicate<T> wanted) {
    opens = wanted;
    return this;
  }

  /** What the arrow up does in the first row. */
  public RowList<T> onAboveFirst(Runnable wanted) {
    onAboveFirst = wanted;
    return this;
  }

  /** Shows other items: only what changed is painted anew, and the focus stays with its item. */
  public void show(List<T> wanted) {
    T before = focusedItem();
    List<T> shown = getItems();
    int common = Math.min(shown.size(), wanted.size());
    for (int i = 0; i < common; i++) {
      if (!Objects.equals(shown.get(i), wanted.get(i))) {
        shown.set(i, wanted.get(i));
      }
    }
    if (shown.size() > common) {
      shown.subList(common, shown.size()).clear();
    }
    shown.addAll(wanted.subList(common, wanted.size()));
    if (before != null) {
      focusOn(key.apply(before));
    }
  }

  /** The item that the arrows have reached, or null. */
  public @Nullable T focusedItem() {
    int index = getFocusModel().getFocusedIndex();
    return index < 0 || index >= getItems().size() ? null : getItems().get(index);
  }

  /** The item whose row is under a node of this list, or null. */
  public @Nullable T itemAt(@Nullable Node node) {
    for (Node at = node; at != null && at != this; at = at.getParent()) {
      if (at instanceof ListCell<?> cell && !cell.isEmpty() && cell.getListView() == this) {
        return getItems().get(cell.getIndex());
      }
    }
    return null;
  }

  /** Takes the focus to the first row that opens. */
  public void focusFirst() {
    requestFocus();
    getFocusModel().focus(-1);
    step(1);
  }

  /** Opens the first row that opens, if there is one. */
  public void openFirst() {
    getItems().stream().filter(opens).findFirst().ifPresent(onOpen);
  }

  private void focusOn(Object wanted) {
    for (int i = 0; i < getItems().size(); i++) {
      if (key.apply(getItems().get(i)).equals(wanted)) {
        getFocusModel().focus(i);
        return;
      }
    }
  }

  private void focusChanged(boolean is) {
    T item = focusedItem();
    if (is && (item == null || !opens.test(item))) {
      step(1);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.isAltDown() || event.isShiftDown() || event.isControlDown() || event.isMetaDown()) {
      return;
    }
    switch (event.getCode()) {
      case DOWN -> step(1);
      case UP -> step(-1);
      case HOME -> jump(0, 1);
      case END -> jump(getItems().size() - 1, -1);
      case PAGE_DOWN -> jump(getFocusModel().getFocusedIndex() + page(), 1);
      case PAGE_UP -> jump(getFocusModel().getFocusedIndex() - page(), -1);
      case ENTER, SPACE -> openFocused();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int by) {
    int from = getFocusModel().getFocusedIndex();
    if (!jumped(from + by, by) && by < 0) {
      onAboveFirst.run();
    }
  }

  private void jump(int index, int by) {
    int inside = Math.clamp(index, 0, Math.max(0, getItems().size() - 1));
    if (!jumped(inside, by)) {
      jumped(inside, -by);
    }
  }

  private boolean jumped(int index, int by) {
    for (int i = index; i >= 0 && i < getItems().size(); i += by) {
      if (opens.test(getItems().get(i))) {
        getFocusModel().focus(i);
        reveal(i);
        return true;
      }
    }
    return false;
  }

  private int page() {
    return flow() instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
        ? Math.max(1, last(flow) - flow.getFirstVisibleCell().getIndex())
        : 1;
  }

  private static int last(VirtualFlow<?> flow) {
    IndexedCell<?> cell = flow.getLastVisibleCell();
    return cell == null ? 0 : cell.getIndex();
  }

  private void reveal(int index) {
    if (flow() instanceof VirtualFlow<?> flow) {
      flow.scrollTo(index);
    }
  }

  private @Nullable Node flow() {
    return lookup(".virtual-flow");
  }

  private void openFocused() {
    T item = focusedItem();
    if (item != null && opens.test(item)) {
      onOpen.accept(item);
    }
  }

  private void clicked(MouseEvent event) {
    T item = itemAt(event.getPickResult().getIntersectedNode());
    if (event.getButton() == MouseButton.PRIMARY && item != null && opens.test(item)) {
      requestFocus();
      focusOn(key.apply(item));
      onOpen.accept(item);
    }
  }
}
