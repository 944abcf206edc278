package chat.hearth.torture;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.FrameCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that the stopped relay has, read from its tables.
 *
 * @param blobs the names of those that are whole
 */
record Census(
    List<Head> heads,
    Map<Long, List<Event>> events,
    List<OwnerRow> rows,
    List<Flags> flags,
    List<Draft> drafts,
    Set<String> blobs) {

  private static final FrameCodec CODEC = new FrameCodec();

  /** What an owner keeps about a message. */
  record Flags(long owner, long thread, String clientId, boolean starred, boolean hidden) {}

  /**
   * What an owner began to write.
   *
   * @param answers the client id of the message that it is to answer, or ""
   */
  record Draft(long owner, long thread, String text, String answers) {}

  record Head(long thread, long lastSeq, long lastOrdinal) {}

  /**
   * One event.
   *
   * @param content its body as JSON
   * @param at when the relay took it, in milliseconds
   */
  record Event(
      long thread,
      long seq,
      String kind,
      String clientId,
      long user,
      long ordinal,
      String content,
      long at) {

    boolean isMessage() {
      return kind.equals("message");
    }

    /** As a device would hear of it. */
    ThreadEvent decoded() {
      try {
        return new ThreadEvent(
            new ThreadId(thread),
            seq,
            ordinal,
            ClientId.parse(clientId),
            new UserId(user),
            Instant.ofEpochMilli(at),
            CODEC.decodeBody(content));
      } catch (BadFrameException e) {
        throw new IllegalStateException(this + " can't be read", e);
      }
    }
  }

  /** One owner's copy of a thread; {@code left} is 0 for members. */
  record OwnerRow(
      long owner,
      long thread,
      String nickname,
      boolean muted,
      boolean pinned,
      boolean unread,
      long read,
      long left) {

    boolean member() {
      return left == 0;
    }
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  static Census read(Path data) throws SQLException {
    String url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("relay") + ";IFEXISTS=TRUE";
    try (Connection c = DriverManager.getConnection(url, "sa", "")) {
      return new Census(
          list(
              c,
              "select thread_id, last_seq, last_ordinal from thread_head",
              r -> new Head(r.getLong(1), r.getLong(2), r.getLong(3))),
          list(c, "select * from event order by thread_id, seq", Census::event).stream()
              .collect(Collectors.groupingBy(Event::thread, TreeMap::new, Collectors.toList())),
          list(c, "select * from thread order by owner_id, thread_id", Census::row),
          list(c, "select * from message_flags", Census::flags),
          list(
              c,
              "select owner_id, thread_id, content, coalesce(cast(reply_to as varchar), '') from"
                  + " draft",
              r -> new Draft(r.getLong(1), r.getLong(2), r.getString(3), r.getString(4))),
          BlobCensus.whole(data.resolve("blobs")));
    }
  }

  /** The log of a thread in the order of its numbers. */
  List<Event> log(long thread) {
    return events.getOrDefault(thread, List.of());
  }

  Optional<OwnerRow> row(long owner, long thread) {
    return rows.stream().filter(r -> r.owner() == owner && r.thread() == thread).findFirst();
  }

  /** Events by thread and client id. */
  Map<String, List<Event>> byName() {
    return events.values().stream()
        .flatMap(List::stream)
        .collect(Collectors.groupingBy(Event::clientId));
  }

  private static Event event(ResultSet r) throws SQLException {
    return new Event(
        r.getLong("thread_id"),
        r.getLong("seq"),
        r.getString("kind"),
        r.getString("client_id"),
        r.getLong("user_id"),
        r.getLong("ordinal"),
        r.getString("content"),
        r.getLong("created_at"));
  }

  /** The client ids of messages that an owner has deleted for themselves. */
  Set<String> hidden(long owner) {
    return flags.stream()
        .filter(f -> f.owner() == owner && f.hidden())
        .map(Flags::clientId)
        .collect(Collectors.toSet());
  }

  /** The client ids of messages of a thread that an owner has starred. */
  Set<String> stars(long owner, long thread) {
    return flags.stream()
        .filter(f -> f.owner() == owner && f.thread() == thread && f.starred())
        .map(Flags::clientId)
        .collect(Collectors.toSet());
  }

  /** What an owner began to write in a thread, or nothing. */
  Draft draft(long owner, long thread) {
    return drafts.stream()
        .filter(d -> d.owner() == owner && d.thread() == thread)
        .findFirst()
        .orElse(new Draft(owner, thread, "", ""));
  }

  private static Flags flags(ResultSet r) throws SQLException {
    return new Flags(
        r.getLong("owner_id"),
        r.getLong("thread_id"),
        r.getString("client_id"),
        r.getBoolean("starred"),
        r.getBoolean("hidden"));
  }

  private static OwnerRow row(ResultSet r) throws SQLException {
    String nickname = r.getString("nickname");
    return new OwnerRow(
        r.getLong("owner_id"),
        r.getLong("thread_id"),
        nickname == null ? "" : nickname,
        r.getBoolean("is_muted"),
        r.getBoolean("pinned"),
        r.getBoolean("unread"),
        r.getLong("read_seq"),
        r.getLong("left_seq"));
  }

  private static <T> List<T> list(Connection c, String sql, Reader<T> reader) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (Statement statement = c.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(reader.read(result));
      }
    }
    return rows;
  }
}
