package chat.hearth.relay.store;

import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.FrameCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads all logs from their first event to their head: every number is there once, ordinals count
 * the messages, every body is understood. Memory does not grow with the logs.
 */
final class LogCheck {

  private static final int HEADS = 1000;
  private static final int LOOK = 500;

  private record Head(long thread, long seq, long ordinal) {}

  private final Connection connection;
  private final FrameCodec codec;
  private final Scan.Patience patience;
  private long events;
  private @Nullable Head head;
  private long seq;
  private long ordinal;

  LogCheck(Connection connection, FrameCodec codec, Scan.Patience patience) {
    this.connection = connection;
    this.codec = codec;
    this.patience = patience;
  }

  /** Throws a {@link StorageException} that names the first thing that is wrong. */
  void run() {
    try {
      List<Head> heads = heads(Long.MIN_VALUE);
      while (!heads.isEmpty()) {
        events(heads);
        heads = heads(heads.getLast().thread);
      }
      long all = Sql.first(connection, "select count(*) from event", r -> r.getLong(1)).orElse(0L);
      if (all != events) {
        throw wrong("of %d events %d belong to no thread".formatted(all, all - events));
      }
      patience.lasts();
    } catch (SQLException e) {
      throw Scan.unreadable("the table event", e);
    }
  }

  private List<Head> heads(long after) throws SQLException {
    return Sql.list(
        connection,
        "select thread_id, last_seq, last_ordinal from thread_head where thread_id > ?"
            + " order by thread_id limit ?",
        r -> new Head(r.getLong(1), r.getLong(2), r.getLong(3)),
        after,
        HEADS);
  }

  private void events(List<Head> heads) throws SQLException {
    Iterator<Head> rest = heads.iterator();
    try (PreparedStatement s =
        connection.prepareStatement(
            "select thread_id, seq, ordinal, kind, content, client_id, user_id, created_at"
                + " from event where thread_id between ? and ? order by thread_id, seq")) {
      s.setLong(1, heads.getFirst().thread);
      s.setLong(2, heads.getLast().thread);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          long thread = r.getLong(1);
          while (head == null || head.thread != thread) {
            next(rest, thread);
          }
          event(thread, r);
        }
      }
    }
    while (head != null) {
      finish();
      head = rest.hasNext() ? rest.next() : null;
    }
  }

  private void next(Iterator<Head> rest, long thread) {
    finish();
    if (!rest.hasNext()) {
      throw wrong("thread %d has no head".formatted(thread));
    }
    head = rest.next();
  }

  /** The log of the present thread ends here. */
  private void finish() {
    if (head != null && (head.seq != seq || head.ordinal != ordinal)) {
      throw wrong(
          "thread %d ends at event %d, message %d, but its head says %d, %d"
              .formatted(head.thread, seq, ordinal, head.seq, head.ordinal));
    }
    seq = 0;
    ordinal = 0;
  }

  private void event(long thread, ResultSet r) throws SQLException {
    seq++;
    if (r.getLong(2) != seq) {
      throw wrong("thread %d has no event %d".formatted(thread, seq));
    }
    if (r.getString(4).equals("message")) {
      ordinal++;
    }
    if (r.getLong(3) != ordinal) {
      throw wrong("event %d of thread %d counts its messages wrongly".formatted(seq, thread));
    }
    try {
      var _ = codec.decodeBody(r.getString(5));
    } catch (BadFrameException e) {
      throw Scan.unreadable("event %d of thread %d".formatted(seq, thread), e);
    }
    if (++events % LOOK == 0) {
      patience.lasts();
    }
  }

  private static StorageException wrong(String what) {
    return new StorageException(StorageException.Cause.CORRUPT, what, null);
  }
}
