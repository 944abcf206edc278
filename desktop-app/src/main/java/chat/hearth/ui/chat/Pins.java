package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import java.util.ArrayList;
import java.util.List;

/** The messages of a thread that are kept at hand, the last pinned first. */
final class Pins {

  private final List<MessageRow> rows = new ArrayList<>();

  /** These, as they were read. */
  void show(List<MessageRow> pinned) {
    rows.clear();
    rows.addAll(pinned);
  }

  /** Messages look otherwise now; some may have been pinned, or are no longer. */
  void change(List<MessageRow> changed) {
    for (MessageRow row : changed) {
      int at = rows.stream().map(MessageRow::clientId).toList().indexOf(row.clientId());
      if (at < 0 && row.extras().pinned()) {
        rows.addFirst(row);
      } else if (at >= 0 && row.extras().pinned()) {
        rows.set(at, row);
      } else if (at >= 0) {
        rows.remove(at);
      }
    }
  }

  List<MessageRow> rows() {
    return List.copyOf(rows);
  }
}
