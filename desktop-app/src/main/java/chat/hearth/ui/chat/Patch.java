package chat.hearth.ui.chat;

import java.util.List;
import javafx.collections.ObservableList;

/** Turns one list of rows into another by touching only what differs. */
final class Patch {

  private Patch() {}

  /** Rows whose key is in both lists keep their place in the view and are changed there. */
  static void apply(ObservableList<ChatItem> list, List<ChatItem> next) {
    int most = Math.min(list.size(), next.size());
    int head = 0;
    while (head < most && sameKey(list.get(head), next.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && sameKey(list.get(list.size() - 1 - tail), next.get(next.size() - 1 - tail))) {
      tail++;
    }
    if (head + tail < list.size()) {
      list.remove(head, list.size() - tail);
    }
    if (head + tail < next.size()) {
      list.addAll(head, next.subList(head, next.size() - tail));
    }
    for (int i = 0; i < next.size(); i++) {
      if (!list.get(i).equals(next.get(i))) {
        list.set(i, next.get(i));
      }
    }
  }

  private static boolean sameKey(ChatItem one, ChatItem other) {
    return one.key().equals(other.key());
  }
}
