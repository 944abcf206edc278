package chat.hearth.client.store;

import chat.hearth.model.ThreadId;

/**
 * While a relay's logs are compared with what was here before: how far each thread had been read by
 * the old numbers, up to where the two are the same, and how far it was read since by the new ones.
 */
public final class ComparedStore {

  /** Begins to compare all threads that the relay has been told of; those under way stay. */
  public void begin(Tx tx) {
    tx.update("UPDATE compared SET new_read_seq = 0");
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
  }

  /** How far the owner had read before, by the old numbers. */
  public long read(Tx tx, ThreadId id) {
    return tx.number("SELECT read_seq FROM compared WHERE thread_id = ?", id.value());
  }

  /** Whether the thread is being compared. */
  public boolean covers(Tx tx, ThreadId id) {
    return tx.number("SELECT COUNT(*) FROM compared WHERE thread_id = ?", id.value()) > 0;
  }

  /**
   * Puts the read markers to the last event that was read and is still the same, or to where the
   * owner has read since, here or on another device.
   */
  public void end(Tx tx) {
    tx.update(
        "UPDATE thread t SET read_seq = LEAST(t.last_seq, (SELECT GREATEST(c.new_read_seq,"
            + " LEAST(c.read_seq, c.same_seq)) FROM compared c WHERE c.thread_id = t.thread_id))"
            + " WHERE EXISTS (SELECT 1 FROM compared c WHERE c.thread_id = t.thread_id)");
    tx.update(
        "UPDATE thread t SET read_ordinal = COALESCE((SELECT e.ordinal FROM event e WHERE"
            + " e.thread_id = t.thread_id AND e.seq = t.read_seq), 0) WHERE EXISTS (SELECT 1 FROM"
            + " compared c WHERE c.thread_id = t.thread_id)");
    tx.update("DELETE FROM compared");
  }
}
