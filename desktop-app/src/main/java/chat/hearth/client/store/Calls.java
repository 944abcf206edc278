package chat.hearth.client.store;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events call somebody by name, for the messages that they are or change, so that what is
 * unread need not be read through. An entry may be out of date; the event itself is the truth.
 */
final class Calls {

  private Calls() {}

  /** Events were put. */
  static void put(Tx tx, List<ThreadEvent> events) {
    List<Object[]> notes = new ArrayList<>();
    for (ThreadEvent e : events) {
      ClientId message = message(e);
      if (message != null) {
        notes.add(new Object[] {e.threadId().value(), e.seq(), message.value()});
      }
    }
    if (!notes.isEmpty()) {
      tx.updateAll(
          "MERGE INTO mention (thread_id, seq, target) KEY (thread_id, seq) VALUES (?, ?, ?)",
          notes);
    }
  }

  /** The message in which somebody is called by this event; null where it calls nobody. */
  private static @Nullable ClientId message(ThreadEvent e) {
    return switch (e.body()) {
      case EventBody.Message m when !m.mentions().isEmpty() -> e.clientId();
      case EventBody.Edited m when !m.mentions().isEmpty() -> m.target();
      default -> null;
    };
  }

  /**
   * Unread messages of others that call somebody, or did so at some time; none that the owner has
   * deleted for themselves.
   *
   * @param only in this thread; null for all
   */
  static List<ThreadEvent> unread(Tx tx, EventRows rows, @Nullable ThreadId only, UserId owner) {
    Long thread = only == null ? null : only.value();
    return tx
        .list(
            "SELECT DISTINCT e.* FROM thread t JOIN mention m ON m.thread_id = t.thread_id AND"
                + " m.seq > t.read_seq JOIN event e ON e.client_id = m.target AND e.thread_id ="
                + " m.thread_id AND e.seq > t.read_seq AND e.user_id <> ? WHERE (CAST(? AS BIGINT)"
                + " IS NULL OR t.thread_id = ?) AND NOT EXISTS (SELECT 1 FROM flags f WHERE"
                + " f.thread_id = m.thread_id AND f.target = m.target AND f.hidden)",
            rows::read,
            owner.value(),
            thread,
            thread)
        .stream()
        .filter(e -> e.body() instanceof EventBody.Message)
        .toList();
  }
}
