package chat.hearth.client.store;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events are about which messages: edits, deletions, reactions and answers, by the name of
 * the message, which may come to this device after them. An entry may be out of date; the event
 * itself is the truth.
 */
final class About {

  private About() {}

  /** The message that something is about, or null. */
  static @Nullable ClientId target(EventBody body) {
    return switch (body) {
      case EventBody.Amendment a -> a.target();
      case EventBody.Message m -> m.replyTo();
      case EventBody.Started _,
          EventBody.Renamed _,
          EventBody.MembersAdded _,
          EventBody.MemberRemoved _,
          EventBody.MemberLeft _,
          EventBody.Unknown _ ->
          null;
    };
  }

  /** Events were put: what they are about is noted, what they delete is emptied. */
  static void put(Tx tx, List<ThreadEvent> events, EventRows rows) {
    List<Object[]> notes = new ArrayList<>();
    for (ThreadEvent e : events) {
      ClientId target = target(e.body());
      if (target != null) {
        notes.add(new Object[] {e.threadId().value(), target.value(), e.seq()});
      }
    }
    if (notes.isEmpty()) {
      return;
    }
    tx.updateAll(
        "MERGE INTO about (thread_id, target, seq) KEY (thread_id, target, seq) VALUES (?, ?, ?)",
        notes);
    for (ThreadEvent e : events) {
      if (e.body() instanceof EventBody.Deleted deleted) {
        empty(tx, e, deleted.target(), rows);
      } else if (e.body() instanceof EventBody.Pinned pinned) {
        tx.update(
            "MERGE INTO pin (thread_id, target, seq) KEY (thread_id, target) VALUES (?, ?, ?)",
            e.threadId().value(),
            pinned.target().value(),
            e.seq());
      }
    }
  }

  /** Messages that were pinned once, the last one first; whether they are, the events say. */
  static List<ClientId> pinned(Tx tx, ThreadId id) {
    return tx.list(
        "SELECT target FROM pin WHERE thread_id = ? ORDER BY seq DESC",
        r -> new ClientId(r.getObject(1, UUID.class)),
        id.value());
  }

  /** Only who wrote a message can delete it. */
  private static void empty(Tx tx, ThreadEvent deletion, ClientId message, EventRows rows) {
    long thread = deletion.threadId().value();
    long author = deletion.userId().value();
    UUID target = message.value();
    String emptied =
        "client_id = ? AND thread_id = ? AND user_id = ? AND body LIKE '{\"kind\":\"message\"%'";
    tx.list("SELECT * FROM event WHERE " + emptied, rows::read, target, thread, author).stream()
        .map(ThreadEvent::body)
        .filter(EventBody.Message.class::isInstance)
        .map(EventBody.Message.class::cast)
        .forEach(said -> DiscardStore.put(tx, said.files()));
    tx.update(
        "UPDATE event SET body = ? WHERE " + emptied,
        rows.text(EventBody.Message.DELETED),
        target,
        thread,
        author);
    String empty = rows.text(new EventBody.Edited(message, ""));
    tx
        .list(
            "SELECT e.* FROM about a JOIN event e ON e.thread_id = a.thread_id AND e.seq = a.seq"
                + " WHERE a.thread_id = ? AND a.target = ? AND e.user_id = ?",
            rows::read,
            thread,
            target,
            author)
        .stream()
        .filter(e -> e.body() instanceof EventBody.Edited edit && edit.target().equals(message))
        .forEach(
            e ->
                tx.update(
                    "UPDATE event SET body = ? WHERE thread_id = ? AND seq = ?",
                    empty,
                    thread,
                    e.seq()));
  }
}
