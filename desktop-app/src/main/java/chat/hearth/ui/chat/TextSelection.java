package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/**
 * The text that is selected in the list, of one message at a time. It belongs to the message, not
 * to the cell that shows it: cells come and go.
 */
final class TextSelection {

  private final ListView<ChatItem> list;
  private final ObjectProperty<@Nullable Selected> selected = new SimpleObjectProperty<>();

  /** All that its message said as it was selected: that may change out of sight. */
  private @Nullable String said;

  TextSelection(ListView<ChatItem> list) {
    this.list = list;
  }

  /** Lets a cell show what is selected, for as long as it lives. */
  void join(MessageCell cell) {
    selected.addListener((_, _, _) -> show(cell));
  }

  /** A cell was filled; a message that says something else now loses its selection. */
  void filled(MessageCell cell) {
    of(cell).filter(s -> !s.fits(cell.body().text().passage())).ifPresent(_ -> clear());
    show(cell);
  }

  private void show(MessageCell cell) {
    of(cell)
        .filter(s -> s.fits(cell.body().text().passage()))
        .ifPresentOrElse(s -> cell.body().text().mark(s.stretch()), () -> cell.body().unmark());
  }

  /** The selection if it is of the message that a cell shows. */
  Optional<Selected> of(MessageCell cell) {
    return Optional.ofNullable(selected.get()).filter(s -> s.isOf(cell.getItem()));
  }

  /** What is selected of a message, or the empty string. */
  String of(MessageRow row) {
    Selected now = selected.get();
    if (now == null || !now.message().equals(row.clientId()) || !row.text().equals(said)) {
      return "";
    }
    return now.text();
  }

  /** What is selected of any message of the list, or the empty string. */
  String text() {
    Selected now = selected.get();
    return now != null && Objects.equals(said, saidBy(now)) ? now.text() : "";
  }

  /** All that its message says, or null where that is not in the list any more. */
  private @Nullable String saidBy(Selected of) {
    for (ChatItem item : list.getItems()) {
      if (of.isOf(item) && item instanceof ChatItem.Bubble bubble) {
        return bubble.row().text();
      }
    }
    return null;
  }

  /** Selects this and nothing else. */
  void set(Selected wanted) {
    said = saidBy(wanted);
    selected.set(wanted);
  }

  /** Selects nothing. */
  void clear() {
    said = null;
    selected.set(null);
  }
}
