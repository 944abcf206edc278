package chat.hearth.client.store;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import java.util.List;

/**
 * What the search index has to look at again. The stores write it in the transaction that changes
 * what a thread shows, so an index that has followed the log up to its end is true, whatever was
 * killed in between. It holds places and no contents: the index reads what is there by then.
 */
public final class IndexLog {

  private static final String FORGOTTEN = "index_log_forgotten";

  /**
   * A place in a thread, ends included; what has no number in its thread goes with every place.
   *
   * @param from 0, as is {@code to}, where only that is meant
   */
  public record Place(long id, ThreadId thread, long from, long to) {}

  /**
   * Where the log stands.
   *
   * @param copy names this database; another one has another log
   * @param forgotten entries up to this id are not here any more
   * @param last the newest id there ever was
   */
  public record Standing(String copy, long forgotten, long last) {}

  /** Where the log stands. */
  public Standing standing(Tx tx) {
    String copy =
        tx.first("SELECT text FROM meta WHERE name = 'copy'", r -> r.getString(1)).orElse("");
    long forgotten =
        tx.first("SELECT text FROM meta WHERE name = ?", r -> r.getString(1), FORGOTTEN)
            .map(Long::parseLong)
            .orElse(0L);
    long last = tx.number("SELECT MAX(id) FROM to_index");
    return new Standing(copy, forgotten, Math.max(forgotten, last));
  }

  /** The next entries after an id, oldest first. */
  public List<Place> after(Tx tx, long id, int limit) {
    return tx.list(
        "SELECT * FROM to_index WHERE id > ? ORDER BY id LIMIT ?",
        r ->
            new Place(
                r.getLong("id"),
                new ThreadId(r.getLong("thread_id")),
                r.getLong("from_seq"),
                r.getLong("to_seq")),
        id,
        limit);
  }

  /** The index has these for good. */
  public void forget(Tx tx, long upTo) {
    if (tx.update("DELETE FROM to_index WHERE id <= ?", upTo) > 0) {
      tx.update(
          "MERGE INTO meta (name, text) KEY (name) VALUES (?, ?)", FORGOTTEN, Long.toString(upTo));
    }
  }

  /** Events were put or taken away. */
  static void events(Tx tx, List<ThreadEvent> events) {
    int begin = 0;
    for (int i = 1; i <= events.size(); i++) {
      ThreadEvent first = events.get(begin);
      if (i == events.size() || !events.get(i).threadId().equals(first.threadId())) {
        List<ThreadEvent> run = events.subList(begin, i);
        long from = run.stream().mapToLong(ThreadEvent::seq).min().orElse(0);
        long to = run.stream().mapToLong(ThreadEvent::seq).max().orElse(0);
        add(tx, first.threadId().value(), from, to);
        begin = i;
      }
    }
    events.forEach(e -> body(tx, e.threadId(), e.body()));
  }

  /** Something came or went that changes what a message says: its place is another. */
  static void body(Tx tx, ThreadId thread, EventBody body) {
    if (body instanceof EventBody.Edited || body instanceof EventBody.Deleted) {
      tx.update(
          "INSERT INTO to_index (thread_id, from_seq, to_seq) SELECT thread_id, seq, seq FROM event"
              + " WHERE client_id = ? AND thread_id = ?",
          ((EventBody.Amendment) body).target().value(),
          thread.value());
    }
  }

  /** Events with numbers above this one were taken away. */
  static void above(Tx tx, long thread, long seq) {
    add(tx, thread, seq + 1, Long.MAX_VALUE);
  }

  /** Something without a number, waiting or stranded, came or went. */
  static void unnumbered(Tx tx, long thread) {
    add(tx, thread, 0, 0);
  }

  private static void add(Tx tx, long thread, long from, long to) {
    tx.update(
        "INSERT INTO to_index (thread_id, from_seq, to_seq) VALUES (?, ?, ?)", thread, from, to);
  }
}
