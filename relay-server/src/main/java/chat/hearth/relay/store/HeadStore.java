package chat.hearth.relay.store;

import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where every thread's log stands, by thread. */
public final class HeadStore {

  private static final String SELECT =
      "select thread_id, last_seq, last_ordinal, title, direct, created_by, created_at, updated_at"
          + " from thread_head";

  private final Database database;

  /** On an open database. */
  public HeadStore(Database database) {
    this.database = database;
  }

  /** One head. */
  public Optional<ThreadHead> find(ThreadId id) {
    return database.read(
        c -> Sql.first(c, SELECT + " where thread_id = ?", HeadStore::read, id.value()));
  }

  /** These heads, in the order of their ids. */
  public List<ThreadHead> find(Collection<ThreadId> ids) {
    Object numbers = Sql.numbers(ids, ThreadId::value);
    return database.read(
        c ->
            Sql.list(
                c,
                SELECT + " where thread_id = any(?) order by thread_id",
                HeadStore::read,
                numbers));
  }

  /** All heads with ids above {@code after}, in the order of the ids. */
  public List<ThreadHead> list(long after, int limit) {
    return database.read(
        c ->
            Sql.list(
                c,
                SELECT + " where thread_id > ? order by thread_id limit ?",
                HeadStore::read,
                after,
                limit));
  }

  static void insert(Connection c, Collection<ThreadHead> heads) throws SQLException {
    Sql.batch(
        c,
        "insert into thread_head (last_seq, last_ordinal, last_ts, updated_at, title, direct,"
            + " created_by, created_at, thread_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        heads.stream()
            .<@Nullable Object[]>map(
                h ->
                    new @Nullable Object[] {
                      h.lastSeq(),
                      h.lastOrdinal(),
                      h.updatedAt(),
                      h.updatedAt(),
                      h.title(),
                      h.direct(),
                      h.createdBy().value(),
                      h.createdAt(),
                      h.threadId().value()
                    })
            .toList());
  }

  static void update(Connection c, Collection<ThreadHead> heads) throws SQLException {
    Sql.batch(
        c,
        "update thread_head set last_seq = ?, last_ordinal = ?, last_ts = ?, updated_at = ?,"
            + " title = ? where thread_id = ?",
        heads.stream()
            .<@Nullable Object[]>map(
                h ->
                    new @Nullable Object[] {
                      h.lastSeq(),
                      h.lastOrdinal(),
                      h.updatedAt(),
                      h.updatedAt(),
                      h.title(),
                      h.threadId().value()
                    })
            .toList());
  }

  private static ThreadHead read(ResultSet r) throws SQLException {
    return new ThreadHead(
        new ThreadId(r.getLong("thread_id")),
        r.getLong("last_seq"),
        r.getLong("last_ordinal"),
        r.getString("title"),
        r.getBoolean("direct"),
        new UserId(r.getLong("created_by")),
        Sql.instant(r, "created_at"),
        Sql.instant(r, "updated_at"));
  }
}
