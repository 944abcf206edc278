package chat.hearth.ui.threads;

import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In which order threads stand: pinned first, then the newest; or as they stand, for a while. */
final class Order {

  private static final Comparator<ThreadRow> NEWEST =
      Comparator.comparing(ThreadRow::pinned)
          .thenComparing(ThreadRow::updatedAt)
          .thenComparing(ThreadRow::threadId)
          .reversed();

  private Order() {}

  /** Pinned first, then by the newest event. */
  static List<ThreadRow> newest(Collection<ThreadRow> rows) {
    return rows.stream().sorted(NEWEST).toList();
  }

  /**
   * Keeps rows where they stand while somebody reaches for one: what stood there stays in its
   * order, what is gone goes, what is new waits at the end.
   */
  static List<ThreadRow> held(List<ThreadId> standing, Collection<ThreadRow> rows) {
    Map<ThreadId, ThreadRow> left = new LinkedHashMap<>();
    newest(rows).forEach(r -> left.put(r.threadId(), r));
    List<ThreadRow> result = new ArrayList<>();
    for (ThreadId id : standing) {
      ThreadRow row = left.remove(id);
      if (row != null) {
        result.add(row);
      }
    }
    result.addAll(left.values());
    return result;
  }
}
