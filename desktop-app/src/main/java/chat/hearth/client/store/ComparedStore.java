package chat.hearth.client.store;

import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.List;

/**
 * While a relay's logs are compared with what was here before: how far each thread had been read by
 * the old numbers, up to where the two are the same, and how far it was read since by the new ones.
 */
public final class ComparedStore {

  /** Begins to compare all threads that the relay has been told of; those under way stay. */
  public void begin(Tx tx) {
    tx.update("UPDATE compared SET new_read_seq = 0");
    tx.update("UPDATE compared_seq SET was_read = FALSE");
    tx.update(
        "INSERT INTO compared (thread_id, read_seq, same_seq) SELECT thread_id, read_seq, last_seq"
            + " FROM thread t WHERE started AND NOT EXISTS (SELECT 1 FROM compared c WHERE"
            + " c.thread_id = t.thread_id)");
  }

  /** The relay has something else under this number. */
  public void differs(Tx tx, ThreadId id, long seq) {
    tx.update(
        "UPDATE compared SET same_seq = LEAST(same_seq, ?) WHERE thread_id = ?",
        seq - 1,
        id.value());
    tx.update(
        "INSERT INTO compared_seq SELECT ?, ?, FALSE WHERE NOT EXISTS (SELECT 1 FROM compared_seq"
            + " WHERE thread_id = ? AND seq = ?)",
        id.value(),
        seq,
        id.value(),
        seq);
  }

  /** What the relay has under this number had been read, under another one. */
  public void wasRead(Tx tx, ThreadId id, long seq) {
    tx.update("MERGE INTO compared_seq KEY (thread_id, seq) VALUES (?, ?, TRUE)", id.value(), seq);
  }

  /** How far the owner had read before, by the old numbers. */
  public long read(Tx tx, ThreadId id) {
    return tx.number("SELECT read_seq FROM compared WHERE thread_id = ?", id.value());
  }

  /** The owner reads meanwhile: also what is in sight under old numbers. */
  public void readAll(Tx tx, ThreadId id) {
    tx.update(
        "UPDATE compared SET read_seq = GREATEST(read_seq, COALESCE((SELECT MAX(e.seq) FROM event e"
            + " WHERE e.thread_id = ?), 0)) WHERE thread_id = ?",
        id.value(),
        id.value());
  }

  /** Whether the thread is being compared. */
  public boolean covers(Tx tx, ThreadId id) {
    return tx.number("SELECT COUNT(*) FROM compared WHERE thread_id = ?", id.value()) > 0;
  }

  /**
   * Puts the read markers to the last event that was read and is still the same, or to where the
   * owner has read since, here or on another device, also in a log that is still to come; and on
   * over what was read under other numbers.
   */
  public void end(Tx tx, UserId owner) {
    tx.update(
        "UPDATE thread t SET read_seq = (SELECT GREATEST(c.new_read_seq, LEAST(t.last_seq,"
            + " c.read_seq, c.same_seq)) FROM compared c WHERE c.thread_id = t.thread_id)"
            + " WHERE EXISTS (SELECT 1 FROM compared c WHERE c.thread_id = t.thread_id)");
    tx.list(
            "SELECT thread_id FROM compared WHERE same_seq < read_seq",
            r -> new ThreadId(r.getLong(1)))
        .forEach(id -> readOn(tx, id, owner));
    tx.update(
        "UPDATE thread t SET read_ordinal = COALESCE((SELECT e.ordinal FROM event e WHERE"
            + " e.thread_id = t.thread_id AND e.seq = t.read_seq), 0) WHERE EXISTS (SELECT 1 FROM"
            + " compared c WHERE c.thread_id = t.thread_id)");
    tx.update("DELETE FROM compared");
    tx.update("DELETE FROM compared_seq");
  }

  private record Passed(long seq, boolean wasRead) {}

  /** Up to the first message of others that was not read. */
  private static void readOn(Tx tx, ThreadId id, UserId owner) {
    List<Passed> others =
        tx.list(
            "SELECT e.seq, COALESCE(s.was_read, e.seq <= c.read_seq) FROM thread t JOIN compared c"
                + " ON c.thread_id = t.thread_id JOIN event e ON e.thread_id = t.thread_id AND"
                + " e.seq > t.read_seq AND e.seq <= t.last_seq LEFT JOIN compared_seq s ON"
                + " s.thread_id = e.thread_id AND s.seq = e.seq WHERE t.thread_id = ? AND e.user_id"
                + " <> ? AND e.body LIKE '{\"kind\":\"message\"%' ORDER BY e.seq",
            r -> new Passed(r.getLong(1), r.getBoolean(2)), id.value(), owner.value());
    others.stream()
        .takeWhile(Passed::wasRead)
        .reduce((_, last) -> last)
        .ifPresent(
            last ->
                tx.update(
                    "UPDATE thread SET read_seq = ? WHERE thread_id = ?", last.seq, id.value()));
  }
}
