package chat.hearth.client.store;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Messages that a relay had, but does not have since it went on with a backup. */
public final class StrandedStore {

  /**
   * By all columns of the key: the database walks down along it and stops at the first that fits.
   * For the greatest number it reads the whole thread, once for each row.
   */
  static final String PLACE =
      "UPDATE stranded s SET after_seq = COALESCE((SELECT e.seq FROM event e WHERE"
          + " e.thread_id = s.thread_id AND e.created_at <= s.created_at ORDER BY e.thread_id DESC,"
          + " e.seq DESC LIMIT 1), 0)";

  private final EventRows rows;

  /** Keeps bodies as JSON of this codec. */
  public StrandedStore(FrameCodec codec) {
    this.rows = new EventRows(codec);
  }

  /**
   * One of them.
   *
   * @param event as it was, with the number that it had
   * @param afterSeq the number of the event that it is shown after, or 0
   */
  public record Stranded(ThreadEvent event, long afterSeq) {}

  /**
   * Keeps a message.
   *
   * @param read whether the owner had read it
   */
  public void add(Tx tx, ThreadEvent e, boolean read) {
    tx.update(
        "MERGE INTO stranded (thread_id, client_id, after_seq, seq, ordinal, user_id, created_at,"
            + " body, was_read) KEY (thread_id, client_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        e.threadId().value(),
        e.clientId().value(),
        e.seq() - 1,
        e.seq(),
        e.ordinal(),
        e.userId().value(),
        e.createdAt(),
        rows.text(e.body()),
        read);
    IndexLog.unnumbered(tx, e.threadId().value());
  }

  /** Gives each its place by the time at which it was taken. */
  public void place(Tx tx) {
    tx.update(PLACE);
  }

  /** Whether there is any in a thread. */
  public boolean any(Tx tx, ThreadId id) {
    return tx.first("SELECT 1 FROM stranded WHERE thread_id = ? LIMIT 1", _ -> true, id.value())
        .isPresent();
  }

  /** Those shown after events of this range, in their order. */
  public List<Stranded> after(Tx tx, ThreadId id, long from, long to) {
    return tx.list(
        "SELECT * FROM stranded WHERE thread_id = ? AND after_seq BETWEEN ? AND ? ORDER BY"
            + " after_seq, seq",
        r -> new Stranded(rows.read(r), r.getLong("after_seq")),
        id.value(),
        from,
        to);
  }

  /** One of them. */
  public Optional<Stranded> find(Tx tx, ThreadId id, ClientId clientId) {
    return tx.first(
        "SELECT * FROM stranded WHERE thread_id = ? AND client_id = ?",
        r -> new Stranded(rows.read(r), r.getLong("after_seq")),
        id.value(),
        clientId.value());
  }

  /** The owner has seen them; they do not come back as new. */
  public void read(Tx tx, ThreadId id) {
    tx.update(
        "UPDATE stranded SET was_read = TRUE WHERE thread_id = ? AND NOT was_read", id.value());
  }

  /** What somebody wrote in a thread, in its order. */
  public List<ThreadEvent> by(Tx tx, ThreadId id, UserId author) {
    return tx.list(
        "SELECT * FROM stranded WHERE thread_id = ? AND user_id = ? ORDER BY seq",
        rows::read,
        id.value(),
        author.value());
  }

  /** The threads in which somebody wrote some of them. */
  public List<ThreadId> threadsOf(Tx tx, UserId author) {
    return tx.list(
        "SELECT DISTINCT thread_id FROM stranded WHERE user_id = ? ORDER BY thread_id",
        r -> new ThreadId(r.getLong("thread_id")),
        author.value());
  }

  /** The last of each thread that has nothing else. */
  public Map<ThreadId, ThreadEvent> alone(Tx tx) {
    Map<ThreadId, ThreadEvent> last = new HashMap<>();
    tx.list(
            "SELECT s.* FROM stranded s JOIN thread t ON t.thread_id = s.thread_id WHERE t.last_seq"
                + " = 0 AND s.body LIKE '{\"kind\":\"message\"%' ORDER BY s.seq",
            rows::read)
        .forEach(e -> last.put(e.threadId(), e));
    return last;
  }

  /**
   * Forgets one, as the relay has it again or the owner does not want it any more.
   *
   * @return whether it was there and had been read
   */
  public boolean delete(Tx tx, ThreadId id, UUID clientId) {
    boolean read =
        tx.number(
                "SELECT COUNT(*) FROM stranded WHERE thread_id = ? AND client_id = ? AND was_read",
                id.value(),
                clientId)
            > 0;
    if (tx.update(
            "DELETE FROM stranded WHERE thread_id = ? AND client_id = ?", id.value(), clientId)
        > 0) {
      IndexLog.unnumbered(tx, id.value());
    }
    return read;
  }
}
