package chat.hearth.relay.store;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.model.Receipt;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.FrameCodec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The logs themselves, by thread; written by {@link LogStore}. */
public final class EventStore {

  /** Where a page ends even if more events would fit by number, in characters of content. */
  private static final int PAGE_CHARACTERS = 512 * 1024;

  private static final String SELECT =
      "select thread_id, seq, ordinal, client_id, user_id, created_at, content from event";

  private final Database database;
  private final FrameCodec codec;

  /** On an open database. */
  public EventStore(Database database, FrameCodec codec) {
    this.database = database;
    this.codec = codec;
  }

  /**
   * A run of events without a hole, {@code from} to {@code to}; ends early after {@link
   * Limits#PAGE_EVENTS} events or about 512 KiB, and where the log ends.
   */
  public List<ThreadEvent> page(ThreadId thread, long from, long to) {
    return database.read(
        c -> {
          try (PreparedStatement s =
              c.prepareStatement(
                  SELECT
                      + " where thread_id = ? and seq between ? and ?"
                      + " order by thread_id, seq limit ?")) { // as the key, or all are sorted
            s.setLong(1, thread.value());
            s.setLong(2, from);
            s.setLong(3, to);
            s.setInt(4, Limits.PAGE_EVENTS);
            try (ResultSet rows = s.executeQuery()) {
              return page(rows);
            }
          }
        });
  }

  private List<ThreadEvent> page(ResultSet rows) throws SQLException {
    List<ThreadEvent> events = new ArrayList<>();
    int characters = 0;
    while (rows.next()) {
      characters += rows.getString("content").length();
      if (characters > PAGE_CHARACTERS && !events.isEmpty()) {
        break;
      }
      events.add(read(rows));
    }
    return events;
  }

  /** What was taken under this name before. */
  public Optional<ThreadEvent> byClientId(ClientId id, ThreadId thread, UserId author) {
    return database.read(
        c ->
            Sql.first(
                c,
                SELECT + " where client_id = ? and thread_id = ? and user_id = ?",
                this::read,
                id.value(),
                thread.value(),
                author.value()));
  }

  /** The message of this name, that of this author before that of anybody else. */
  public Optional<ThreadEvent> message(ClientId id, ThreadId thread, UserId author) {
    return database.read(
        c ->
            Sql.first(
                c,
                SELECT
                    + " where client_id = ? and thread_id = ? and kind = 'message'"
                    + " order by case when user_id = ? then 0 else 1 end, seq limit 1",
                this::read,
                id.value(),
                thread.value(),
                author.value()));
  }

  /** How many messages the thread has up to this event; 0 where there is no such event. */
  public long ordinalAt(ThreadId thread, long seq) {
    return database.read(
        c ->
            Sql.first(
                    c,
                    "select ordinal from event where thread_id = ? and seq = ?",
                    r -> r.getLong(1),
                    thread.value(),
                    seq)
                .orElse(0L));
  }

  /** The newest event up to {@code seq} that gave the thread its title. */
  public Optional<ThreadEvent> titleAt(ThreadId thread, long seq) {
    return database.read(
        c ->
            Sql.first(
                c,
                SELECT
                    + " where thread_id = ? and seq = (select max(seq) from title_event"
                    + " where thread_id = ? and seq <= ?)",
                this::read,
                thread.value(),
                thread.value(),
                seq));
  }

  /** Each author's newest message: how far they have surely read. */
  public List<Receipt> authors(ThreadId thread) {
    return database.read(
        c ->
            Sql.list(
                c,
                "select user_id, max(seq) from event"
                    + " where thread_id = ? and kind = 'message' group by user_id",
                r -> new Receipt(thread, new UserId(r.getLong(1)), r.getLong(2), r.getLong(2)),
                thread.value()));
  }

  private ThreadEvent read(ResultSet r) throws SQLException {
    return new ThreadEvent(
        new ThreadId(r.getLong("thread_id")),
        r.getLong("seq"),
        r.getLong("ordinal"),
        new ClientId(r.getObject("client_id", UUID.class)),
        new UserId(r.getLong("user_id")),
        Sql.instant(r, "created_at"),
        body(r.getString("content")));
  }

  private EventBody body(String content) {
    try {
      return codec.decodeBody(content);
    } catch (BadFrameException e) {
      throw new StorageException(
          StorageException.Cause.CORRUPT, "An event in the relay's data can't be read.", e);
    }
  }
}
