package chat.hearth.client.store;

import chat.hearth.model.ChatThread;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Threads: owner rows, heads and positions. */
public final class ThreadStore {

  private static final String SELECT = "SELECT * FROM thread ";

  /** All of them: pinned first, then the newest. */
  public List<LocalThread> all(Tx tx) {
    return tx.list(SELECT + "ORDER BY pinned DESC, updated_at DESC, thread_id DESC", this::read);
  }

  /** Whether there is none. */
  public boolean isEmpty(Tx tx) {
    return tx.first("SELECT 1 FROM thread LIMIT 1", r -> true).isEmpty();
  }

  /** Those whose history is not all here, the newest first. */
  public List<LocalThread> incomplete(Tx tx) {
    return tx.list(SELECT + "WHERE floor_seq > 1 ORDER BY updated_at DESC", this::read);
  }

  /**
   * Since when all that was said is here: in one thread, or in all where it is null. Empty where
   * nothing is missing.
   */
  public Optional<Instant> completeSince(Tx tx, @Nullable ThreadId id) {
    return tx.list(
            "SELECT MAX(COALESCE((SELECT e.created_at FROM event e WHERE e.thread_id = t.thread_id"
                + " AND e.seq = t.floor_seq), t.updated_at)) AS since, COUNT(*) AS threads FROM"
                + " thread t WHERE (floor_seq > 1 OR floor_seq = 0 AND head_seq > 0) AND (CAST(? AS"
                + " BIGINT) IS NULL OR thread_id = ?)",
            r ->
                r.getLong("threads") == 0
                    ? Optional.<Instant>empty()
                    : Optional.of(Tx.instant(r, "since")),
            id == null ? null : id.value(),
            id == null ? null : id.value())
        .getFirst();
  }

  /** One of them. */
  public Optional<LocalThread> find(Tx tx, ThreadId id) {
    return tx.first(SELECT + "WHERE thread_id = ?", this::read, id.value());
  }

  /** A thread that only this device knows. */
  public void insertLocal(
      Tx tx, ThreadId id, List<UserId> all, @Nullable String title, UserId owner, Instant now) {
    tx.update(
        "INSERT INTO thread (thread_id, participant_ids, title, direct, created_by, created_at,"
            + " updated_at, started) VALUES (?, ?, ?, ?, ?, ?, ?, FALSE)",
        id.value(),
        join(all),
        title,
        all.size() == 2,
        owner.value(),
        now,
        now);
  }

  /** Forgets a thread that was never started. */
  public void deleteLocal(Tx tx, ThreadId id) {
    tx.update("DELETE FROM thread WHERE thread_id = ? AND NOT started", id.value());
  }

  /** Whether the relay is told of the thread. */
  public void started(Tx tx, ThreadId id, boolean started) {
    tx.update("UPDATE thread SET started = ? WHERE thread_id = ?", started, id.value());
  }

  /**
   * Takes over the owner's row from the relay; read markers never go back. While the thread is
   * compared its events still have the old numbers, so the marker waits until that has ended.
   */
  public void put(Tx tx, ChatThread row) {
    long id = row.threadId().value();
    int known =
        tx.update(
            "UPDATE thread SET participant_ids = ?, left_seq = ?, updated_at ="
                + " GREATEST(updated_at, ?), started = TRUE WHERE thread_id = ?",
            join(row.participants()),
            row.leftSeq(),
            row.updatedAt(),
            id);
    tx.update(
        "UPDATE thread t SET read_seq = GREATEST(read_seq, ?), read_ordinal ="
            + " GREATEST(read_ordinal, ?) WHERE thread_id = ? AND NOT EXISTS (SELECT 1 FROM"
            + " compared c WHERE c.thread_id = t.thread_id)",
        row.readSeq(),
        row.readOrdinal(),
        id);
    if (known == 0) {
      tx.update(
          "INSERT INTO thread (thread_id, participant_ids, read_seq, read_ordinal, left_seq,"
              + " created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
          id,
          join(row.participants()),
          row.readSeq(),
          row.readOrdinal(),
          row.leftSeq(),
          row.createdAt(),
          row.updatedAt());
    }
    tx.update(
        "UPDATE thread SET is_muted = ?, nickname = ?, pinned = ?, archived = ?, unread = ?"
            + " WHERE thread_id = ?",
        row.muted(),
        row.nickname(),
        row.pinned(),
        row.archived(),
        row.isMarkedUnread(),
        id);
    readAnew(tx, id, row.readSeq());
  }

  /** Changes the owner's private settings as the relay will; null leaves one as it is. */
  public void set(Tx tx, Request.SetThread change) {
    long id = change.threadId().value();
    String nickname = change.nickname();
    tx.update(
        "UPDATE thread SET is_muted = COALESCE(?, is_muted), pinned = COALESCE(?, pinned), archived"
            + " = COALESCE(?, archived), unread = COALESCE(?, unread) WHERE thread_id = ?",
        change.muted(),
        change.pinned(),
        change.archived(),
        change.unread(),
        id);
    if (nickname != null) {
      tx.update("UPDATE thread SET nickname = NULLIF(?, '') WHERE thread_id = ?", nickname, id);
    }
  }

  /**
   * Takes over what all members share. The row must be there, else nothing happens. For one who has
   * left the thread ends with that, also where an older answer told of more.
   */
  public void head(Tx tx, ThreadHead head) {
    tx.update(
        "UPDATE thread SET title = ?, direct = ?, created_by = ?, created_at = ?, head_seq = CASE"
            + " WHEN left_seq > 0 THEN left_seq ELSE GREATEST(head_seq, ?) END, head_ordinal = CASE"
            + " left_seq WHEN 0 THEN GREATEST(head_ordinal, ?) WHEN ? THEN ? ELSE head_ordinal END,"
            + " updated_at = GREATEST(updated_at, ?), started = TRUE WHERE thread_id = ?",
        head.title(),
        head.direct(),
        head.createdBy().value(),
        head.createdAt(),
        head.lastSeq(),
        head.lastOrdinal(),
        head.lastSeq(),
        head.lastOrdinal(),
        head.updatedAt(),
        head.threadId().value());
  }

  /**
   * Moves position, head and order to an event that was just inserted at the end.
   *
   * @param read whether the owner has thereby read up to it
   */
  public void advance(Tx tx, ThreadEvent event, boolean read) {
    long id = event.threadId().value();
    tx.update(
        "UPDATE thread SET last_seq = ?, floor_seq = CASE WHEN floor_seq = 0 THEN ? ELSE floor_seq"
            + " END, head_seq = GREATEST(head_seq, ?), head_ordinal = GREATEST(head_ordinal, ?),"
            + " updated_at = GREATEST(updated_at, ?), started = TRUE WHERE thread_id = ?",
        event.seq(),
        event.seq(),
        event.seq(),
        event.ordinal(),
        event.body() instanceof EventBody.Amendment ? Instant.EPOCH : event.createdAt(),
        id);
    if (read) {
      read(tx, event.threadId(), event.seq(), event.ordinal());
    }
  }

  /** The run of events that is here now reaches down to this one. */
  public void floor(Tx tx, ThreadId id, long floorSeq, long lastSeq) {
    tx.update(
        "UPDATE thread SET floor_seq = ?, last_seq = ? WHERE thread_id = ?",
        floorSeq,
        lastSeq,
        id.value());
  }

  /** The relay does not have it any more; its row there makes it whole again. */
  public void gone(Tx tx, ThreadId id) {
    tx.update("UPDATE thread SET left_seq = 1 WHERE thread_id = ? AND left_seq = 0", id.value());
  }

  /** Threads that were compared and are not on the relay. */
  public List<LocalThread> unknown(Tx tx) {
    return tx.list(
        SELECT
            + "t WHERE head_seq = 0 AND EXISTS (SELECT 1 FROM compared c WHERE c.thread_id ="
            + " t.thread_id)",
        this::read);
  }

  /** Nothing is known any more of where the relay's logs stand; the events stay. */
  public void forgetPositions(Tx tx) {
    tx.update(
        "UPDATE thread SET head_seq = 0, head_ordinal = 0, floor_seq = 0, last_seq = 0,"
            + " told_delivered = 0, told_read = 0 WHERE started");
  }

  /** Moves the owner's read marker, never back. */
  public void read(Tx tx, ThreadId id, long seq, long ordinal) {
    tx.update(
        "UPDATE thread SET read_seq = GREATEST(read_seq, ?), read_ordinal = GREATEST(read_ordinal,"
            + " ?) WHERE thread_id = ?",
        seq,
        ordinal,
        id.value());
    readAnew(tx, id.value(), seq);
  }

  /** While the marker of a thread that is compared may still be one of the old numbers. */
  private static void readAnew(Tx tx, long id, long seq) {
    tx.update(
        "UPDATE compared SET new_read_seq = GREATEST(new_read_seq, ?) WHERE thread_id = ?",
        seq,
        id);
  }

  /** The title for everybody, as an event told it or as the owner just changed it. */
  public void title(Tx tx, ThreadId id, @Nullable String title) {
    tx.update("UPDATE thread SET title = ? WHERE thread_id = ?", title, id.value());
  }

  /** What the relay has not been told yet: how far this device and its owner have come. */
  public List<LocalThread> untold(Tx tx) {
    return tx.list(
        SELECT
            + "t WHERE started AND last_seq > 0 AND (left_seq = 0 AND last_seq > told_delivered OR"
            + " read_seq > told_read) AND NOT EXISTS (SELECT 1 FROM compared c WHERE c.thread_id ="
            + " t.thread_id) ORDER BY updated_at DESC",
        this::read);
  }

  /** The relay knows. */
  public void told(Tx tx, ThreadId id, long delivered, long read) {
    tx.update(
        "UPDATE thread SET told_delivered = GREATEST(told_delivered, ?), told_read ="
            + " GREATEST(told_read, ?) WHERE thread_id = ?",
        delivered,
        read,
        id.value());
  }

  private LocalThread read(ResultSet r) throws SQLException {
    return new LocalThread(
        new ThreadId(r.getLong("thread_id")),
        split(r.getString("participant_ids")),
        r.getBoolean("is_muted"),
        r.getString("nickname"),
        r.getBoolean("pinned"),
        r.getBoolean("archived"),
        r.getBoolean("unread"),
        r.getLong("read_seq"),
        r.getLong("read_ordinal"),
        r.getLong("left_seq"),
        Tx.instant(r, "created_at"),
        Tx.instant(r, "updated_at"),
        r.getString("title"),
        r.getBoolean("direct"),
        r.getLong("created_by"),
        r.getLong("head_seq"),
        r.getLong("head_ordinal"),
        r.getLong("floor_seq"),
        r.getLong("last_seq"),
        r.getBoolean("started"));
  }

  private static String join(List<UserId> ids) {
    return ids.stream().map(UserId::toString).collect(Collectors.joining(","));
  }

  private static List<UserId> split(String text) {
    return text.isEmpty()
        ? List.of()
        : Stream.of(text.split(",", -1)).map(s -> new UserId(Long.parseLong(s))).toList();
  }
}
