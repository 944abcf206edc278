package chat.hearth.relay.store;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.wire.FrameCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What events do to messages that were written before them, in the transaction of the events. */
final class AmendmentStore {

  private static final String TARGET =
      "(select target_seq from event where thread_id = ? and seq = ?)";

  private AmendmentStore() {}

  /** Notes whom the events concern, and empties what they delete. */
  static void follow(Connection c, FrameCodec codec, List<ThreadEvent> events) throws SQLException {
    for (ThreadEvent e : events) {
      if (e.body() instanceof EventBody.Amendment amendment) {
        point(c, e, amendment);
        switch (amendment) {
          case EventBody.Edited _ -> list(c, e);
          case EventBody.Deleted b -> empty(c, codec, e, b);
          case EventBody.Reacted _, EventBody.Pinned _ -> {}
        }
      }
    }
  }

  private static void point(Connection c, ThreadEvent e, EventBody.Amendment amendment)
      throws SQLException {
    run(
        c,
        "update event set target_seq = (select seq from event where client_id = ? and thread_id = ?"
            + " and kind = 'message' order by case when user_id = ? then 0 else 1 end, seq limit 1)"
            + " where thread_id = ? and seq = ?",
        amendment.target().value(),
        e.threadId().value(),
        e.userId().value(),
        e.threadId().value(),
        e.seq());
  }

  private static void list(Connection c, ThreadEvent e) throws SQLException {
    run(
        c,
        "insert into edit (thread_id, target_seq, seq)"
            + " select thread_id, target_seq, seq from event where thread_id = ? and seq = ?",
        e.threadId().value(),
        e.seq());
  }

  private static void empty(Connection c, FrameCodec codec, ThreadEvent e, EventBody.Deleted body)
      throws SQLException {
    long thread = e.threadId().value();
    run(
        c,
        "update event set content = ? where thread_id = ? and seq = " + TARGET,
        codec.encode(EventBody.Message.DELETED),
        thread,
        thread,
        e.seq());
    run(
        c,
        "update event set content = ? where thread_id = ? and seq in"
            + " (select seq from edit where thread_id = ? and target_seq = "
            + TARGET
            + ")",
        codec.encode(new EventBody.Edited(body.target(), "")),
        thread,
        thread,
        thread,
        e.seq());
  }

  private static void run(Connection c, String sql, @Nullable Object... values)
      throws SQLException {
    int _ = Sql.update(c, sql, values);
  }
}
