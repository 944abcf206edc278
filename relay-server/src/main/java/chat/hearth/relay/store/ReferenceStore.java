package chat.hearth.relay.store;

import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which messages name a blob, by thread; written with the events themselves. */
public final class ReferenceStore {

  private final Database database;

  /** On an open database. */
  public ReferenceStore(Database database) {
    this.database = database;
  }

  /** Whether a message that names the blob can be seen by this person. */
  public boolean seenBy(UserId user, BlobId blob) {
    return database.read(
        c ->
            Sql.first(
                    c,
                    "select 1 from file_reference f join member m on m.thread_id = f.thread_id"
                        + " where f.sha256 = ? and m.user_id = ?"
                        + " and (m.left_seq = 0 or f.seq <= m.left_seq) limit 1",
                    _ -> true,
                    blob.value(),
                    user.value())
                .orElse(false));
  }

  /** Whether any message names the blob. */
  public boolean any(BlobId blob) {
    return database.read(
        c ->
            Sql.first(
                    c,
                    "select 1 from file_reference where sha256 = ? limit 1",
                    _ -> true,
                    blob.value())
                .orElse(false));
  }

  /** All that any message names, each once; none in data from before there were files. */
  static List<BlobId> named(Connection c) throws SQLException {
    return Scan.isThere(c, "file_reference")
        ? Sql.list(c, "select distinct sha256 from file_reference", r -> new BlobId(r.getString(1)))
        : List.of();
  }

  /** Notes what the events name, in their transaction, and forgets what they delete. */
  static void follow(Connection c, List<ThreadEvent> events) throws SQLException {
    for (ThreadEvent e : events) {
      switch (e.body()) {
        case EventBody.Message m when !m.files().isEmpty() -> add(c, e, m);
        case EventBody.Deleted _ -> remove(c, e);
        default -> {}
      }
    }
  }

  private static void add(Connection c, ThreadEvent e, EventBody.Message message)
      throws SQLException {
    int[] _ =
        Sql.batch(
            c,
            "insert into file_reference (thread_id, seq, sha256) values (?, ?, ?)",
            message.files().stream()
                .map(Attachment::blob)
                .distinct()
                .<@Nullable Object[]>map(
                    blob -> new @Nullable Object[] {e.threadId().value(), e.seq(), blob.value()})
                .toList());
  }

  /** What no other message names is no upload of its author any more either. */
  private static void remove(Connection c, ThreadEvent e) throws SQLException {
    long thread = e.threadId().value();
    String target =
        "thread_id = ? and seq = (select target_seq from event where thread_id = ? and seq = ?)";
    List<String> named =
        Sql.list(
            c,
            "select sha256 from file_reference where " + target,
            r -> r.getString(1),
            thread,
            thread,
            e.seq());
    int _ = Sql.update(c, "delete from file_reference where " + target, thread, thread, e.seq());
    for (String sha256 : named) {
      int _ =
          Sql.update(
              c,
              "delete from upload where owner_id = ? and sha256 = ? and complete"
                  + " and not exists (select 1 from file_reference where sha256 = ?)",
              e.userId().value(),
              sha256,
              sha256);
    }
  }
}
