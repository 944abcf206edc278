package chat.hearth.relay.store;

import chat.hearth.model.Receipt;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Members and how far they have come, by thread. */
public final class MemberStore {

  private static final String SELECT =
      "select thread_id, user_id, role, since_seq, left_seq, delivered_seq, read_seq from member";

  private final Database database;

  /** On an open database. */
  public MemberStore(Database database) {
    this.database = database;
  }

  /** Everybody who is or was a member, by user id. */
  public List<MemberRow> list(ThreadId thread) {
    return database.read(
        c ->
            Sql.list(
                c,
                SELECT + " where thread_id = ? order by user_id",
                MemberStore::read,
                thread.value()));
  }

  /**
   * Moves members forward, never back; people who are not members now stay out.
   *
   * @return where those stand who really moved
   */
  public List<Receipt> mark(Collection<Receipt> marks) {
    return database.write(
        c -> {
          List<Receipt> moved = new ArrayList<>();
          for (Receipt mark : marks) {
            if (mark(c, mark)) {
              moved.add(receipt(c, mark.threadId(), mark.userId()));
            }
          }
          return moved;
        });
  }

  private static boolean mark(Connection c, Receipt m) throws SQLException {
    return Sql.update(
            c,
            "update member set delivered_seq = greatest(delivered_seq, ?),"
                + " read_seq = greatest(read_seq, ?) where thread_id = ? and user_id = ?"
                + " and left_seq = 0 and (delivered_seq < ? or read_seq < ?)",
            m.deliveredSeq(),
            m.readSeq(),
            m.threadId().value(),
            m.userId().value(),
            m.deliveredSeq(),
            m.readSeq())
        == 1;
  }

  private static Receipt receipt(Connection c, ThreadId thread, UserId user) throws SQLException {
    return Sql.list(
            c,
            SELECT + " where thread_id = ? and user_id = ?",
            r -> new Receipt(thread, user, r.getLong("delivered_seq"), r.getLong("read_seq")),
            thread.value(),
            user.value())
        .getFirst();
  }

  /** Rows of these members as they are now; delivered and read never go back. */
  static void put(Connection c, Collection<MemberRow> rows) throws SQLException {
    int[] changed =
        Sql.batch(
            c,
            "update member set role = ?, since_seq = ?, left_seq = ?,"
                + " delivered_seq = greatest(delivered_seq, ?), read_seq = greatest(read_seq, ?)"
                + " where thread_id = ? and user_id = ?",
            rows.stream().map(MemberStore::values).toList());
    List<@Nullable Object[]> missing = new ArrayList<>();
    int i = 0;
    for (MemberRow row : rows) {
      if (changed[i++] == 0) {
        missing.add(values(row));
      }
    }
    Sql.batch(
        c,
        "insert into member (role, since_seq, left_seq, delivered_seq, read_seq, thread_id,"
            + " user_id) values (?, ?, ?, ?, ?, ?, ?)",
        missing);
  }

  private static @Nullable Object[] values(MemberRow m) {
    return new Object[] {
      m.role().name().toLowerCase(Locale.ROOT),
      m.sinceSeq(),
      m.leftSeq(),
      m.deliveredSeq(),
      m.readSeq(),
      m.threadId().value(),
      m.userId().value()
    };
  }

  private static MemberRow read(ResultSet r) throws SQLException {
    return new MemberRow(
        new ThreadId(r.getLong("thread_id")),
        new UserId(r.getLong("user_id")),
        Role.valueOf(r.getString("role").toUpperCase(Locale.ROOT)),
        r.getLong("since_seq"),
        r.getLong("left_seq"),
        r.getLong("delivered_seq"),
        r.getLong("read_seq"));
  }
}
