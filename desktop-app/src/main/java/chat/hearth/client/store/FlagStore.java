package chat.hearth.client.store;

import chat.hearth.model.ClientId;
import chat.hearth.model.MessageFlags;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Request;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the owner keeps about single messages. A flag that was changed here is untold until the
 * relay has it; what comes from the relay meanwhile does not change it.
 */
public final class FlagStore {

  /** What is kept about one message. */
  public record Flags(boolean starred, boolean hidden) {}

  /** Takes over what the relay has. Returns whether something untold lies over it. */
  public boolean take(Tx tx, MessageFlags row) {
    make(tx, row.threadId(), row.target());
    tx.update(
        "UPDATE flags SET starred = CASE WHEN starred_told THEN ? ELSE starred END,"
            + " hidden = CASE WHEN hidden_told THEN ? ELSE hidden END"
            + " WHERE thread_id = ? AND target = ?",
        row.starred(),
        row.hidden(),
        row.threadId().value(),
        row.target().value());
    return tx.number(
            "SELECT COUNT(*) FROM flags WHERE thread_id = ? AND target = ?"
                + " AND NOT (starred_told AND hidden_told)",
            row.threadId().value(),
            row.target().value())
        > 0;
  }

  /** Changes flags here; null leaves one as it is. */
  public void set(Tx tx, Request.SetMessage change) {
    make(tx, change.threadId(), change.target());
    tx.update(
        "UPDATE flags SET starred = COALESCE(?, starred), starred_told = starred_told AND ?,"
            + " hidden = COALESCE(?, hidden), hidden_told = hidden_told AND ?"
            + " WHERE thread_id = ? AND target = ?",
        change.starred(),
        change.starred() == null,
        change.hidden(),
        change.hidden() == null,
        change.threadId().value(),
        change.target().value());
  }

  private static void make(Tx tx, ThreadId thread, ClientId target) {
    tx.update(
        "INSERT INTO flags SELECT ?, ?, FALSE, TRUE, FALSE, TRUE WHERE NOT EXISTS"
            + " (SELECT 1 FROM flags WHERE thread_id = ? AND target = ?)",
        thread.value(),
        target.value(),
        thread.value(),
        target.value());
  }

  /** What the relay is still to be told, of threads that it has. */
  public List<Request.SetMessage> untold(Tx tx) {
    return tx.list(
        "SELECT f.* FROM flags f JOIN thread t ON t.thread_id = f.thread_id WHERE"
            + " NOT (f.starred_told AND f.hidden_told) AND t.started AND t.head_seq > 0",
        FlagStore::untold);
  }

  /** Whether something waits for the relay to have its thread, as after a restored backup. */
  public boolean waits(Tx tx) {
    return tx.number(
            "SELECT COUNT(*) FROM flags f JOIN thread t ON t.thread_id = f.thread_id WHERE NOT"
                + " (f.starred_told AND f.hidden_told) AND t.started AND t.head_seq = 0")
        > 0;
  }

  /** The relay has it, or will never take it. What was changed since is still to be told. */
  public void told(Tx tx, Request.SetMessage change) {
    tx.update(
        "UPDATE flags SET starred_told = starred_told OR COALESCE(starred = ?, FALSE), hidden_told"
            + " = hidden_told OR COALESCE(hidden = ?, FALSE) WHERE thread_id = ? AND target = ?",
        change.starred(),
        change.hidden(),
        change.threadId().value(),
        change.target().value());
  }

  /** The relay may have forgotten: it is to be told everything. */
  public void tellAgain(Tx tx) {
    tx.update("UPDATE flags SET starred_told = FALSE, hidden_told = FALSE");
  }

  /** What is kept about these messages of a thread. */
  public Map<ClientId, Flags> of(Tx tx, ThreadId thread, Set<ClientId> messages) {
    return of(tx, Map.of(thread, messages)).getOrDefault(thread, Map.of());
  }

  /** What is kept about these messages of these threads, asked for at once. */
  public Map<ThreadId, Map<ClientId, Flags>> of(Tx tx, Map<ThreadId, Set<ClientId>> messages) {
    Targets wanted = Targets.of(messages);
    Map<ThreadId, Map<ClientId, Flags>> found = new HashMap<>();
    List<Flags> _ =
        tx.list(
            "SELECT f.* FROM "
                + Targets.TABLE
                + " JOIN flags f ON f.thread_id = w.thread_id AND f.target = w.target",
            r -> {
              Flags kept = new Flags(r.getBoolean("starred"), r.getBoolean("hidden"));
              found
                  .computeIfAbsent(new ThreadId(r.getLong("thread_id")), _ -> new HashMap<>())
                  .put(target(r), kept);
              return kept;
            },
            wanted.threads().toArray(),
            wanted.targets().toArray());
    return found;
  }

  /** The messages of a thread that the owner has deleted for themselves. */
  public Set<ClientId> hidden(Tx tx, ThreadId thread) {
    return new HashSet<>(
        tx.list(
            "SELECT target FROM flags WHERE thread_id = ? AND hidden",
            FlagStore::target,
            thread.value()));
  }

  /** The same of all threads. */
  public Set<ClientId> hidden(Tx tx) {
    return new HashSet<>(tx.list("SELECT target FROM flags WHERE hidden", FlagStore::target));
  }

  /** The messages that the owner has starred, in all threads. */
  public Map<ThreadId, Set<ClientId>> starred(Tx tx) {
    Map<ThreadId, Set<ClientId>> found = new HashMap<>();
    tx.list(
            "SELECT thread_id, target FROM flags WHERE starred AND NOT hidden",
            r -> Map.entry(new ThreadId(r.getLong("thread_id")), target(r)))
        .forEach(e -> found.computeIfAbsent(e.getKey(), _ -> new HashSet<>()).add(e.getValue()));
    return found;
  }

  private static Request.SetMessage untold(ResultSet r) throws SQLException {
    return new Request.SetMessage(
        new ThreadId(r.getLong("thread_id")),
        target(r),
        unless(r.getBoolean("starred_told"), r.getBoolean("starred")),
        unless(r.getBoolean("hidden_told"), r.getBoolean("hidden")));
  }

  private static @Nullable Boolean unless(boolean told, boolean value) {
    return told ? null : Boolean.valueOf(value);
  }

  private static ClientId target(ResultSet r) throws SQLException {
    return new ClientId(r.getObject("target", UUID.class));
  }
}
