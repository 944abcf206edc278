package chat.hearth.relay.store;

import chat.hearth.model.ChatThread;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an owner's copy of a thread lies in its table. */
final class OwnerThreadRow {

  static final String SELECT =
      "select thread_id, participant_ids, is_muted, nickname, pinned, archived, unread,"
          + " read_seq, read_ordinal, left_seq, created_at, updated_at, version from thread";

  private static final String UPDATE =
      "update thread set participant_ids = ?, is_muted = ?, nickname = ?, pinned = ?,"
          + " archived = ?, unread = ?, read_seq = ?, read_ordinal = ?, left_seq = ?, version = ?"
          + " where owner_id = ? and thread_id = ?";

  private static final String INSERT =
      "insert into thread (participant_ids, is_muted, nickname, pinned, archived, unread, read_seq,"
          + " read_ordinal, left_seq, version, owner_id, thread_id, created_at, updated_at) values"
          + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private OwnerThreadRow() {}

  /** An update leaves the times alone: updated_at has its own way to move. */
  static void put(Connection c, UserId owner, ChatThread t, boolean there) throws SQLException {
    List<@Nullable Object> values =
        new ArrayList<@Nullable Object>(
            Arrays.<@Nullable Object>asList(
                t.participants().stream().map(UserId::toString).collect(Collectors.joining(",")),
                t.muted(),
                t.nickname(),
                t.pinned(),
                t.archived(),
                t.isMarkedUnread(),
                t.readSeq(),
                t.readOrdinal(),
                t.leftSeq(),
                t.version(),
                owner.value(),
                t.threadId().value()));
    if (!there) {
      values.addAll(List.of(t.createdAt(), t.updatedAt()));
    }
    Sql.update(c, there ? UPDATE : INSERT, values.toArray());
  }

  static ChatThread read(ResultSet r) throws SQLException {
    return new ChatThread(
        new ThreadId(r.getLong("thread_id")),
        people(r.getString("participant_ids")),
        r.getBoolean("is_muted"),
        r.getString("nickname"),
        r.getBoolean("pinned"),
        r.getBoolean("archived"),
        r.getBoolean("unread"),
        r.getLong("read_seq"),
        r.getLong("read_ordinal"),
        r.getLong("left_seq"),
        Sql.instant(r, "created_at"),
        Sql.instant(r, "updated_at"),
        r.getLong("version"));
  }

  private static List<UserId> people(String ids) {
    return ids.isEmpty()
        ? List.of()
        : Stream.of(ids.split(",")).map(id -> new UserId(Long.parseLong(id))).toList();
  }
}
