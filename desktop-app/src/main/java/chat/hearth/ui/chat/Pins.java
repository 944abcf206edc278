package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.client.Pin;
import java.util.ArrayList;
import java.util.List;

/** The messages of a thread that are kept at hand, the last pinned first. */
final class Pins {

  private final List<Pin> all = new ArrayList<>();

  /** These, as they were read. */
  void show(List<Pin> pinned) {
    all.clear();
    all.addAll(pinned);
  }

  /** Messages came or look otherwise now; some may have been pinned, or are no longer. */
  void change(List<MessageRow> changed) {
    for (MessageRow row : changed) {
      int at = all.stream().map(Pin::message).toList().indexOf(row.clientId());
      Pin pin = new Pin(row.clientId(), row);
      if (at < 0 && row.extras().pinned()) {
        all.addFirst(pin);
      } else if (at >= 0 && row.extras().pinned()) {
        all.set(at, pin);
      } else if (at >= 0) {
        all.remove(at);
      }
    }
  }

  List<Pin> all() {
    return List.copyOf(all);
  }
}
