package chat.hearth.client.store;

import chat.hearth.model.ClientId;
import chat.hearth.model.Draft;
import chat.hearth.model.ThreadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the owner began to write. A draft that was changed here is untold until the relay has it;
 * what comes from the relay meanwhile does not change it. Versions are not kept and read 0.
 */
public final class DraftStore {

  /** Keeps what was begun here. */
  public void put(Tx tx, ThreadId id, String text, @Nullable ClientId replyTo) {
    Draft next = new Draft(id, text, replyTo, 0);
    if (!next.equals(find(tx, id))) {
      put(tx, next, false);
    }
  }

  /** Takes over what the relay has. Returns false where something untold stays in its place. */
  public boolean take(Tx tx, Draft draft) {
    boolean untold =
        tx.number(
                "SELECT COUNT(*) FROM draft WHERE thread_id = ? AND NOT told",
                draft.threadId().value())
            > 0;
    if (!untold) {
      put(tx, draft, true);
    }
    return !untold;
  }

  private static void put(Tx tx, Draft draft, boolean told) {
    tx.update(
        "MERGE INTO draft (thread_id, text, reply_to, told) KEY (thread_id) VALUES (?, ?, ?, ?)",
        draft.threadId().value(),
        draft.text(),
        draft.replyTo() == null ? null : draft.replyTo().value(),
        told);
  }

  /** What was begun in a thread, or {@link Draft#none}. */
  public Draft find(Tx tx, ThreadId id) {
    return tx.first("SELECT * FROM draft WHERE thread_id = ?", DraftStore::read, id.value())
        .orElse(Draft.none(id));
  }

  /** What was begun, in every thread where there is something. */
  public Map<ThreadId, String> texts(Tx tx) {
    Map<ThreadId, String> texts = new HashMap<>();
    tx.list("SELECT * FROM draft WHERE text <> ''", DraftStore::read)
        .forEach(d -> texts.put(d.threadId(), d.text()));
    return texts;
  }

  /** What the relay is still to be told, of threads that it has. */
  public List<Draft> untold(Tx tx) {
    return tx.list(
        "SELECT d.* FROM draft d JOIN thread t ON t.thread_id = d.thread_id WHERE NOT d.told"
            + " AND t.started AND t.head_seq > 0",
        DraftStore::read);
  }

  /** Whether something waits for the relay to have its thread, as after a restored backup. */
  public boolean waits(Tx tx) {
    return tx.number(
            "SELECT COUNT(*) FROM draft d JOIN thread t ON t.thread_id = d.thread_id WHERE NOT"
                + " d.told AND t.started AND t.head_seq = 0")
        > 0;
  }

  /** The relay has it, or will never take it. What was changed since is still to be told. */
  public void told(Tx tx, Draft draft) {
    if (draft.equals(find(tx, draft.threadId()))) {
      put(tx, draft, true);
    }
  }

  /** The relay may have forgotten: it is to be told everything. */
  public void tellAgain(Tx tx) {
    tx.update("UPDATE draft SET told = FALSE");
  }

  /** Forgets what was begun in a thread that never was. */
  public void forget(Tx tx, ThreadId id) {
    tx.update("DELETE FROM draft WHERE thread_id = ?", id.value());
  }

  private static Draft read(ResultSet r) throws SQLException {
    @Nullable UUID replyTo = r.getObject("reply_to", UUID.class);
    return new Draft(
        new ThreadId(r.getLong("thread_id")),
        r.getString("text"),
        replyTo == null ? null : new ClientId(replyTo),
        0);
  }
}
