package chat.hearth.relay.store;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.wire.FrameCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the logs: heads, events and members of many threads in one transaction. */
public final class LogStore {

  private final Database database;
  private final FrameCodec codec;

  /** On an open database. */
  public LogStore(Database database, FrameCodec codec) {
    this.database = database;
    this.codec = codec;
  }

  /**
   * What is written together.
   *
   * @param started heads of new threads
   * @param moved heads as they are after the events
   * @param members who joined, changed or left
   */
  public record Batch(
      List<ThreadHead> started,
      List<ThreadHead> moved,
      List<ThreadEvent> events,
      List<MemberRow> members) {}

  /**
   * Writes all of it or nothing.
   *
   * @return false, and nothing is written, where an event's name was used before
   */
  public boolean commit(Batch batch) {
    try {
      database.write(
          c -> {
            HeadStore.insert(c, batch.started);
            HeadStore.update(c, batch.moved);
            MemberStore.put(c, batch.members);
            insert(c, batch.events);
            followTitles(c, batch.events);
            AmendmentStore.follow(c, codec, batch.events);
            ReferenceStore.follow(c, batch.events);
            return true;
          });
      return true;
    } catch (StorageException e) {
      if (e.getCause() instanceof SQLException s && database.dialect().isDuplicate(s)) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Throws a {@link StorageException}, at once, where nothing can be written at this moment. What
   * is on its way then waits until it can be.
   */
  public void requireWritable() {
    database.requireWritable();
  }

  /** Brings everything committed so far to the disk itself. */
  public void sync() {
    database.sync();
  }

  /** Lets the next start repair what belongs to the logs. */
  public void leaveUnclean() {
    database.leaveUnclean();
  }

  private void insert(Connection c, List<ThreadEvent> events) throws SQLException {
    Sql.batch(
        c,
        "insert into event (thread_id, seq, kind, client_id, user_id, ordinal, content, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        events.stream()
            .<@Nullable Object[]>map(
                e ->
                    new @Nullable Object[] {
                      e.threadId().value(),
                      e.seq(),
                      kind(e.body()),
                      e.clientId().value(),
                      e.userId().value(),
                      e.ordinal(),
                      codec.encode(e.body()),
                      e.createdAt()
                    })
            .toList());
  }

  private static void followTitles(Connection c, List<ThreadEvent> events) throws SQLException {
    int[] _ =
        Sql.batch(
            c,
            "insert into title_event (thread_id, seq) values (?, ?)",
            events.stream()
                .filter(
                    e ->
                        e.body() instanceof EventBody.Started
                            || e.body() instanceof EventBody.Renamed)
                .<@Nullable Object[]>map(
                    e -> new @Nullable Object[] {e.threadId().value(), e.seq()})
                .toList());
  }

  private static String kind(EventBody body) {
    return switch (body) {
      case EventBody.Started _ -> "started";
      case EventBody.Message _ -> "message";
      case EventBody.Renamed _ -> "renamed";
      case EventBody.MembersAdded _ -> "members_added";
      case EventBody.MemberRemoved _ -> "member_removed";
      case EventBody.MemberLeft _ -> "member_left";
      case EventBody.Edited _ -> "edited";
      case EventBody.Deleted _ -> "deleted";
      case EventBody.Reacted _ -> "reacted";
      case EventBody.Pinned _ -> "pinned";
      case EventBody.Unknown u -> u.kind();
    };
  }
}
