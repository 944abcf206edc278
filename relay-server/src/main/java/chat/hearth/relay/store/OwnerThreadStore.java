package chat.hearth.relay.store;

import chat.hearth.model.ChatThread;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Every member's own copy of a thread, by owner. */
public final class OwnerThreadStore {

  /** Sorted as the index is, owner first: or the engine reads and sorts all rows for each page. */
  static final String CHANGED =
      OwnerThreadRow.SELECT
          + " where owner_id = ? and version > ? and version <= ?"
          + " order by owner_id, version limit ?";

  static final String LIST =
      OwnerThreadRow.SELECT
          + " where owner_id = ? and thread_id > ? order by owner_id, thread_id limit ?";

  private final Database database;

  /** On an open database. */
  public OwnerThreadStore(Database database) {
    this.database = database;
  }

  /** What becomes of a row. */
  public interface Edit {
    /** The row after, from the row before or null where there is none; the version is set later. */
    @Nullable ChatThread apply(@Nullable ChatThread before);
  }

  /** Which row of whom, and what becomes of it. */
  public record RowEdit(UserId owner, ThreadId thread, Edit edit) {}

  /** Which rows follow their thread's head. */
  public record Touch(ThreadId thread, Instant updatedAt, List<UserId> owners) {}

  /**
   * Carries the edits out in one transaction, in order. Rows that stay as they were move nothing.
   *
   * @return one change an owner whose rows changed
   */
  public List<OwnerChange> edit(Collection<RowEdit> edits) {
    return edit(edits, List.of());
  }

  /** As {@link #edit(Collection)}, with what {@link #touch} does in the same transaction. */
  public List<OwnerChange> edit(Collection<RowEdit> edits, Collection<Touch> touches) {
    SequencedMap<UserId, List<RowEdit>> byOwner = new TreeMap<>();
    edits.forEach(e -> byOwner.computeIfAbsent(e.owner(), o -> new ArrayList<>()).add(e));
    return database.write(
        c -> {
          List<OwnerChange> changes = new ArrayList<>();
          for (Map.Entry<UserId, List<RowEdit>> owner : byOwner.entrySet()) {
            editOwner(c, owner.getKey(), owner.getValue()).ifPresent(changes::add);
          }
          touch(c, touches);
          return changes;
        });
  }

  private static Optional<OwnerChange> editOwner(Connection c, UserId owner, List<RowEdit> edits)
      throws SQLException {
    Set<ThreadId> there = new HashSet<>();
    Map<ThreadId, ChatThread> after = new TreeMap<>();
    for (RowEdit edit : edits) {
      ThreadId id = edit.thread();
      ChatThread was = after.get(id);
      if (was == null) {
        was = find(c, owner, id).orElse(null);
        if (was != null) {
          there.add(id);
        }
      }
      ChatThread is = edit.edit().apply(was);
      if (is != null && !is.equals(was)) {
        after.put(id, is);
      }
    }
    if (after.isEmpty()) {
      return Optional.empty();
    }
    long from = OwnerVersion.take(c, owner, after.size());
    List<ChatThread> rows = new ArrayList<>();
    for (ChatThread row : after.values()) {
      ChatThread numbered = row.withVersion(from + 1 + rows.size());
      OwnerThreadRow.put(c, owner, numbered, there.contains(row.threadId()));
      rows.add(numbered);
    }
    return Optional.of(
        new OwnerChange(owner, from, from + rows.size(), OwnerRows.ofThreads(rows), List.of()));
  }

  /**
   * Moves the rows up to their head's time; the version stays. Later rows stay as they are. The
   * times are compared so that the engine finds a row by its key, and not among all of the owner's
   * by the index of the times.
   */
  public void touch(Collection<Touch> touches) {
    List<OwnerChange> _ = edit(List.of(), touches);
  }

  private static void touch(Connection c, Collection<Touch> touches) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Touch touch : touches) {
      long at = touch.updatedAt().toEpochMilli();
      for (UserId owner : touch.owners()) {
        rows.add(new Object[] {at, owner.value(), touch.thread().value(), at});
      }
    }
    int[] _ =
        Sql.batch(
            c,
            "update thread set updated_at = ?"
                + " where owner_id = ? and thread_id = ? and updated_at - ? < 0",
            rows);
  }

  /** Brings everything committed so far to the disk itself. */
  public void sync() {
    database.sync();
  }

  /** Lets the next start repair the rows. */
  public void leaveUnclean() {
    database.leaveUnclean();
  }

  /** One row. */
  public Optional<ChatThread> find(UserId owner, ThreadId thread) {
    return database.read(c -> find(c, owner, thread));
  }

  /** Rows whose version is above {@code since} and at most {@code upTo}, in that order. */
  public List<ChatThread> changed(UserId owner, long since, long upTo, int limit) {
    return database.read(
        c -> Sql.list(c, CHANGED, OwnerThreadRow::read, owner.value(), since, upTo, limit));
  }

  /** Rows of the owner with ids above {@code after}, in the order of the ids. */
  public List<ChatThread> list(UserId owner, long after, int limit) {
    return database.read(c -> Sql.list(c, LIST, OwnerThreadRow::read, owner.value(), after, limit));
  }

  /** The owner's rows as the list shows them: the newest first. */
  public List<ChatThread> newest(UserId owner, int limit) {
    return database.read(
        c ->
            Sql.list(
                c,
                OwnerThreadRow.SELECT
                    + " where owner_id = ? order by updated_at desc, thread_id desc limit ?",
                OwnerThreadRow::read,
                owner.value(),
                limit));
  }

  /** Tells every archived row: its thread, then its owner. */
  public void archived(BiConsumer<ThreadId, UserId> consumer) {
    database.read(
        c ->
            Sql.list(
                c,
                "select thread_id, owner_id from thread where archived",
                r -> {
                  consumer.accept(new ThreadId(r.getLong(1)), new UserId(r.getLong(2)));
                  return true;
                }));
  }

  private static Optional<ChatThread> find(Connection c, UserId owner, ThreadId thread)
      throws SQLException {
    return Sql.first(
        c,
        OwnerThreadRow.SELECT + " where owner_id = ? and thread_id = ?",
        OwnerThreadRow::read,
        owner.value(),
        thread.value());
  }
}
