package chat.hearth.client.store;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbered events, exactly as the relay gave them. */
public final class EventStore {

  private static final String SELECT = "SELECT * FROM event ";
  private static final int LOOK = 40;

  /**
   * By all columns of the key, as the database then walks along it and stops at the limit. By the
   * number alone, or for the greatest one, it reads the whole thread.
   */
  private static final String NEWEST = "ORDER BY thread_id DESC, seq DESC LIMIT ";

  private final EventRows rows;

  /** Keeps bodies as JSON of this codec. */
  public EventStore(FrameCodec codec) {
    this.rows = new EventRows(codec);
  }

  /** Keeps an event, in place of what had its number before. */
  public void put(Tx tx, ThreadEvent e) {
    putAll(tx, List.of(e));
  }

  /** Keeps events, each in place of what had its number before. */
  public void putAll(Tx tx, List<ThreadEvent> events) {
    events.stream()
        .collect(Collectors.groupingBy(ThreadEvent::threadId))
        .forEach((id, run) -> replaces(tx, id, run));
    tx.updateAll(
        "MERGE INTO event (thread_id, seq, ordinal, client_id, user_id, created_at, body) KEY"
            + " (thread_id, seq) VALUES (?, ?, ?, ?, ?, ?, ?)",
        events.stream().map(this::row).toList());
    About.put(tx, events, rows);
    Calls.put(tx, events);
    IndexLog.events(tx, events);
  }

  /** What an edit or a deletion is about says something else once another stands in its place. */
  private void replaces(Tx tx, ThreadId id, List<ThreadEvent> events) {
    LongSummaryStatistics range = events.stream().mapToLong(ThreadEvent::seq).summaryStatistics();
    tx.list(
            SELECT
                + "WHERE thread_id = ? AND seq BETWEEN ? AND ? AND (body LIKE"
                + " '{\"kind\":\"edited\"%' OR body LIKE '{\"kind\":\"deleted\"%')",
            rows::read,
            id.value(),
            range.getMin(),
            range.getMax())
        .forEach(gone -> IndexLog.body(tx, id, gone.body()));
  }

  /** The highest number that is here, which may be above where the relay's log ends; or 0. */
  public long highest(Tx tx, ThreadId id) {
    return tx.number("SELECT seq FROM event WHERE thread_id = ? " + NEWEST + "1", id.value());
  }

  /** The newest events below a number, oldest first. */
  public List<ThreadEvent> before(Tx tx, ThreadId id, long seq, int limit) {
    List<ThreadEvent> newest =
        tx.list(
            SELECT + "WHERE thread_id = ? AND seq < ? " + NEWEST + "?",
            rows::read,
            id.value(),
            seq,
            limit);
    Collections.reverse(newest);
    return newest;
  }

  /** Events of a range, both ends included, oldest first. */
  public List<ThreadEvent> range(Tx tx, ThreadId id, long from, long to) {
    return tx.list(
        SELECT + "WHERE thread_id = ? AND seq BETWEEN ? AND ? ORDER BY seq",
        rows::read,
        id.value(),
        from,
        to);
  }

  private record Stamp(long seq, Instant at) {}

  /**
   * A number from which on all that is here is of a moment or later; 0 where nothing is. Of a
   * million events it looks at twenty, as a log is in the order of its times: a relay whose clock
   * went back has more than one such number.
   */
  public long seqSince(Tx tx, ThreadId id, Instant since) {
    long low = 1;
    long end = highest(tx, id) + 1;
    long high = end;
    while (low < high) {
      long middle = low + (high - low) / 2;
      Optional<Stamp> next =
          tx.first(
              "SELECT seq, created_at FROM event WHERE thread_id = ? AND seq >= ? ORDER BY"
                  + " thread_id, seq LIMIT 1",
              r -> new Stamp(r.getLong("seq"), Tx.instant(r, "created_at")),
              id.value(),
              middle);
      if (next.isPresent() && next.get().at().isBefore(since)) {
        low = next.get().seq() + 1;
      } else {
        high = middle;
      }
    }
    return low < end ? low : 0;
  }

  /** The first messages from a number on, oldest first. */
  public List<ThreadEvent> messagesFrom(Tx tx, ThreadId id, long seq, int limit) {
    return tx.list(
        SELECT
            + "WHERE thread_id = ? AND seq >= ? AND body LIKE '{\"kind\":\"message\"%' ORDER BY"
            + " thread_id, seq LIMIT ?",
        rows::read,
        id.value(),
        seq,
        limit);
  }

  /**
   * The last messages of a range, the newest first.
   *
   * @param from the lowest number
   * @param below the number after the highest
   * @param author whose they are; null for everybody's
   */
  public List<ThreadEvent> messagesBetween(
      Tx tx, ThreadId id, long from, long below, @Nullable UserId author, int limit) {
    Long only = author == null ? null : author.value();
    return tx.list(
        SELECT
            + "WHERE thread_id = ? AND seq >= ? AND seq < ? AND (CAST(? AS BIGINT) IS NULL OR"
            + " user_id = ?) AND body LIKE '{\"kind\":\"message\"%' "
            + NEWEST
            + "?",
        rows::read,
        id.value(),
        from,
        below,
        only,
        only,
        limit);
  }

  /** One event. */
  public Optional<ThreadEvent> find(Tx tx, ThreadId id, long seq) {
    return tx.first(SELECT + "WHERE thread_id = ? AND seq = ?", rows::read, id.value(), seq);
  }

  /**
   * What is about these messages of these threads: edits, deletions, reactions and answers, those
   * of a thread oldest first.
   */
  public List<ThreadEvent> about(Tx tx, Map<ThreadId, Set<ClientId>> messages) {
    Targets wanted = Targets.of(messages);
    return tx
        .list(
            "SELECT e.* FROM "
                + Targets.TABLE
                + " JOIN about a ON a.thread_id = w.thread_id AND a.target = w.target JOIN"
                + " event e ON e.thread_id = a.thread_id AND e.seq = a.seq ORDER BY e.seq",
            rows::read,
            wanted.threads().toArray(),
            wanted.targets().toArray())
        .stream()
        .filter(e -> isAbout(e, messages.getOrDefault(e.threadId(), Set.of())))
        .distinct() // it may also be noted what stood there before was about another of these
        .toList();
  }

  /** Messages that were pinned once, the last one first. */
  public List<ClientId> pinned(Tx tx, ThreadId id) {
    return About.pinned(tx, id);
  }

  /**
   * Unread messages of others that call somebody by name, or did so at some time; none that the
   * owner has deleted for themselves.
   *
   * @param only in this thread; null for all
   */
  public List<ThreadEvent> unreadCalls(Tx tx, @Nullable ThreadId only, UserId owner) {
    return Calls.unread(tx, rows, only, owner);
  }

  /** After a relay's backup something else may stand in its place. */
  private static boolean isAbout(ThreadEvent e, Collection<ClientId> messages) {
    ClientId target = About.target(e.body());
    return target != null && messages.contains(target);
  }

  /** Messages by their names, as far as they are here. */
  public Map<ClientId, ThreadEvent> named(Tx tx, ThreadId id, Collection<ClientId> names) {
    Map<ClientId, ThreadEvent> found = new HashMap<>();
    if (!names.isEmpty()) {
      tx
          .list(
              SELECT + "WHERE client_id = ANY(?) AND thread_id = ? ORDER BY seq DESC",
              rows::read,
              values(names),
              id.value())
          .stream()
          .filter(e -> e.body() instanceof EventBody.Message)
          .forEach(e -> found.put(e.clientId(), e));
    }
    return found;
  }

  private static Object[] values(Collection<ClientId> names) {
    return names.stream().map(ClientId::value).toArray();
  }

  /** Events above where the logs end that the relay has now, oldest first. */
  public List<ThreadEvent> beyond(Tx tx) {
    return tx.list(
        "SELECT e.* FROM thread t JOIN event e ON e.thread_id = t.thread_id AND e.seq > t.last_seq"
            + " WHERE t.started ORDER BY e.thread_id, e.seq",
        rows::read);
  }

  /**
   * The highest number that something has under this name within a range, both ends included; or 0.
   */
  public long seqOf(Tx tx, ThreadId id, ClientId clientId, long from, long to) {
    return tx.number(
        "SELECT MAX(seq) FROM event WHERE thread_id = ? AND seq BETWEEN ? AND ? AND client_id = ?",
        id.value(),
        from,
        to,
        clientId.value());
  }

  /** Forgets the same thing under a higher number, as a relay had given it before a backup. */
  public void forgetBeyond(Tx tx, ThreadEvent e) {
    int gone =
        tx.update(
            "DELETE FROM event WHERE thread_id = ? AND seq > ? AND client_id = ?",
            e.threadId().value(),
            e.seq(),
            e.clientId().value());
    if (gone > 0) {
      IndexLog.above(tx, e.threadId().value(), e.seq());
    }
  }

  /** Forgets one event. */
  public void delete(Tx tx, ThreadEvent e) {
    tx.update("DELETE FROM event WHERE thread_id = ? AND seq = ?", e.threadId().value(), e.seq());
    IndexLog.events(tx, List.of(e));
  }

  /** The first message of others after a number, or 0. */
  public long firstMessageAfter(Tx tx, ThreadId id, long seq, UserId owner) {
    return tx.number(
        "SELECT seq FROM event WHERE thread_id = ? AND seq > ? AND user_id <> ? AND body LIKE"
            + " '{\"kind\":\"message\"%' ORDER BY thread_id, seq LIMIT 1",
        id.value(), seq, owner.value());
  }

  /**
   * The newest shown event of every thread, also of one that is being compared with the relay's.
   */
  public Map<ThreadId, ThreadEvent> lastOfAll(Tx tx, Set<ClientId> hidden) {
    Map<ThreadId, ThreadEvent> last = new HashMap<>();
    tx.list(
            "SELECT e.* FROM thread t JOIN event e ON e.thread_id = t.thread_id AND e.seq ="
                + " COALESCE(NULLIF(t.last_seq, 0), (SELECT MAX(seq) FROM event WHERE thread_id ="
                + " t.thread_id))",
            rows::read)
        .forEach(e -> last.put(e.threadId(), e));
    last.replaceAll((id, e) -> isShown(e, hidden) ? e : shown(tx, e, hidden));
    return last;
  }

  /** Whether it has a row of its own: no amendment, and not deleted by the owner for themselves. */
  public static boolean isShown(ThreadEvent e, Set<ClientId> hidden) {
    return !(e.body() instanceof EventBody.Amendment) && !hidden.contains(e.clientId());
  }

  /** The newest event up to this one that is no amendment of another; itself if there is none. */
  private ThreadEvent shown(Tx tx, ThreadEvent last, Set<ClientId> hidden) {
    List<ThreadEvent> page = List.of(last);
    for (long below = last.seq(); !page.isEmpty(); below = page.getFirst().seq()) {
      for (ThreadEvent e : page.reversed()) {
        if (isShown(e, hidden)) {
          return e;
        }
      }
      page = before(tx, last.threadId(), below, LOOK);
    }
    return last;
  }

  /** The newest event of a thread that is no amendment of another. */
  public Optional<ThreadEvent> last(Tx tx, ThreadId id, Set<ClientId> hidden) {
    return before(tx, id, Long.MAX_VALUE, 1).stream().findFirst().map(e -> shown(tx, e, hidden));
  }

  private Object[] row(ThreadEvent e) {
    return new Object[] {
      e.threadId().value(),
      e.seq(),
      e.ordinal(),
      e.clientId().value(),
      e.userId().value(),
      e.createdAt(),
      rows.text(e.body())
    };
  }
}
