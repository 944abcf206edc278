package chat.hearth.ui.kit.picker;

import chat.hearth.ui.kit.emoji.EmojiIndex;
import java.util.ArrayList;
import java.util.List;

/** A row of the picker. */
sealed interface GridRow {

  /** How many emoji stand side by side where there is room. */
  int COLUMNS = 8;

  /** What the rows below are. */
  record Heading(String words) implements GridRow {}

  /** Up to eight emoji. */
  record Cells(List<EmojiIndex.Entry> entries) implements GridRow {}

  /** Emoji in rows of so many. */
  static List<GridRow> of(List<EmojiIndex.Entry> entries, int columns) {
    List<GridRow> rows = new ArrayList<>();
    for (int i = 0; i < entries.size(); i += columns) {
      rows.add(new Cells(entries.subList(i, Math.min(entries.size(), i + columns))));
    }
    return rows;
  }
}
