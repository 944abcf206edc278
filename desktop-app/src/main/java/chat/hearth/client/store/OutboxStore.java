package chat.hearth.client.store;

import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Request;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests that the relay has not answered yet, in the order in which they were made. */
public final class OutboxStore {

  /** The lane of what belongs to no thread. */
  public static final long NO_THREAD = 0;

  private static final String SELECT = "SELECT * FROM outbox ";

  /** Not of a thread that is being compared with the relay's, until it is known there. */
  private static final String MAY_GO =
      "(request LIKE '%\"kind\":\"started\"%' OR NOT EXISTS (SELECT 1 FROM thread t JOIN compared c"
          + " ON c.thread_id = t.thread_id WHERE t.thread_id = o.lane AND t.head_seq = 0))";

  /** Along the index of the lane; for the lowest id the database reads all of it. */
  static final String FIRST =
      SELECT
          + "o WHERE id = (SELECT id FROM outbox WHERE lane = ? AND state = 'QUEUED' ORDER BY lane,"
          + " id LIMIT 1) AND "
          + MAY_GO;

  /** So many requests stay decoded: all that wait are looked at for every list that is shown. */
  private static final int DECODED = 2_000;

  private final FrameCodec codec;
  private final Map<String, Request> decoded = Collections.synchronizedMap(new Latest());

  /** Keeps requests as JSON of this codec. */
  public OutboxStore(FrameCodec codec) {
    this.codec = codec;
  }

  /** How far an entry has come. */
  public enum State {
    /** Still to be sent, or sent and not answered. */
    QUEUED,
    /** The relay has it; its event is not here yet. */
    ACCEPTED,
    /** The relay will not take it. */
    REFUSED
  }

  /**
   * One entry.
   *
   * @param lane entries of a lane go out one after the other
   * @param problem why it was refused; null otherwise
   */
  public record Entry(
      long id, long lane, Request request, Instant at, State state, @Nullable Problem problem) {}

  /** Whether it is something that was said. */
  public static boolean isMessage(Entry entry) {
    return entry.request() instanceof Request.Append append
        && append.body() instanceof EventBody.Message;
  }

  /** The files that the relay must have before the entry; mostly none. */
  public static List<Attachment> files(Entry entry) {
    return entry.request() instanceof Request.Append append
            && append.body() instanceof EventBody.Message message
        ? message.files()
        : List.of();
  }

  /** Adds a request at the end of its lane. */
  public void add(Tx tx, long lane, Request request, Instant now) {
    tx.update(
        "INSERT INTO outbox (lane, kind, client_id, request, created_at) VALUES (?, ?, ?, ?, ?)",
        lane,
        kind(request),
        request instanceof Request.Append append ? append.clientId().value() : null,
        codec.encode(request),
        now);
    if (request instanceof Request.Append append) {
      IndexLog.unnumbered(tx, lane);
      IndexLog.body(tx, append.threadId(), append.body());
    }
  }

  /**
   * The oldest waiting entry of every lane; a lane of a thread that is being compared with the
   * relay's waits until it is known there.
   */
  public List<Entry> firsts(Tx tx) {
    return tx.list(
        SELECT
            + "o WHERE id IN (SELECT MIN(id) FROM outbox WHERE state = 'QUEUED' GROUP BY lane) AND "
            + MAY_GO
            + " ORDER BY id",
        this::read);
  }

  /** As {@link #firsts}, of one lane. */
  public List<Entry> first(Tx tx, long lane) {
    return tx.list(FIRST, this::read, lane);
  }

  /** Up to so many waiting entries of a lane that come after another one, oldest first. */
  public List<Entry> after(Tx tx, Entry one, int limit) {
    return tx.list(
        SELECT + "WHERE lane = ? AND state = 'QUEUED' AND id > ? ORDER BY lane, id LIMIT ?",
        this::read,
        one.lane(),
        one.id(),
        limit);
  }

  /** Appends of a thread that have no event here, oldest first. */
  public List<Entry> appends(Tx tx, ThreadId id) {
    return tx.list(
        SELECT + "WHERE lane = ? AND kind = 'append' ORDER BY id", this::read, id.value());
  }

  /** Appends of all threads that have no event here, oldest first. */
  public List<Entry> appends(Tx tx) {
    return tx.list(SELECT + "WHERE kind = 'append' ORDER BY id", this::read);
  }

  /** The append with this id, while its event is not here. */
  public Optional<Entry> find(Tx tx, ClientId clientId) {
    return tx.first(SELECT + "WHERE client_id = ?", this::read, clientId.value());
  }

  /** Everything of a thread that the relay has not taken, oldest first. */
  public List<Entry> lane(Tx tx, ThreadId id) {
    return tx.list(SELECT + "WHERE lane = ? ORDER BY id", this::read, id.value());
  }

  /** Changes of the owner's settings of a thread that are still on their way, oldest first. */
  public List<Request.SetThread> settings(Tx tx, ThreadId id) {
    return tx
        .list(SELECT + "WHERE lane = ? AND kind = 'set_thread' ORDER BY id", this::read, id.value())
        .stream()
        .map(e -> (Request.SetThread) e.request())
        .toList();
  }

  /** Changes of the contact book that are still on their way, oldest first. */
  public List<Request.SetContact> contacts(Tx tx) {
    return tx.list(SELECT + "WHERE kind = 'set_contact' ORDER BY id", this::read).stream()
        .map(e -> (Request.SetContact) e.request())
        .toList();
  }

  /** Messages that wait for the connection. */
  public int waiting(Tx tx) {
    return (int)
        tx.number(
            "SELECT COUNT(*) FROM outbox WHERE state = 'QUEUED' AND request LIKE"
                + " '%\"kind\":\"message\"%'");
  }

  /** The relay has it. */
  public void accepted(Tx tx, long id) {
    tx.update("UPDATE outbox SET state = 'ACCEPTED' WHERE id = ?", id);
  }

  /** What the relay had taken is to be sent again. */
  public void again(Tx tx) {
    tx.update("UPDATE outbox SET state = 'QUEUED' WHERE state = 'ACCEPTED'");
  }

  /** The relay will not take it. */
  public void refused(Tx tx, long id, Problem problem) {
    tx.update(
        "UPDATE outbox SET state = 'REFUSED', problem_code = ?, problem = ? WHERE id = ?",
        problem.code().name(),
        problem.text(),
        id);
  }

  /** Forgets everything of a thread. */
  public void deleteLane(Tx tx, ThreadId id) {
    tx.update("DELETE FROM outbox WHERE lane = ?", id.value());
    IndexLog.unnumbered(tx, id.value());
  }

  /** Done with. */
  public void delete(Tx tx, long id) {
    Optional<Entry> append = tx.first(SELECT + "WHERE id = ? AND kind = 'append'", this::read, id);
    tx.update("DELETE FROM outbox WHERE id = ?", id);
    if (append.isPresent() && append.get().request() instanceof Request.Append a) {
      IndexLog.unnumbered(tx, append.get().lane());
      IndexLog.body(tx, a.threadId(), a.body());
    }
  }

  /** Its event is here. */
  public void delete(Tx tx, ThreadId id, ClientId clientId) {
    if (tx.update("DELETE FROM outbox WHERE client_id = ?", clientId.value()) > 0) {
      IndexLog.unnumbered(tx, id.value());
    }
  }

  private static String kind(Request request) {
    return switch (request) {
      case Request.Append _ -> "append";
      case Request.SetThread _ -> "set_thread";
      case Request.SetContact _ -> "set_contact";
      default -> throw new IllegalArgumentException("not for the outbox: " + request);
    };
  }

  private Entry read(ResultSet r) throws SQLException {
    try {
      String code = r.getString("problem_code");
      return new Entry(
          r.getLong("id"),
          r.getLong("lane"),
          request(r.getString("request")),
          Tx.instant(r, "created_at"),
          State.valueOf(r.getString("state")),
          code == null ? null : new Problem(ProblemCode.valueOf(code), r.getString("problem")));
    } catch (BadFrameException e) {
      throw Faults.damaged(e);
    }
  }

  /** The same words are always the same request, so what was decoded once is true for ever. */
  private Request request(String json) throws BadFrameException {
    Request known = decoded.get(json);
    if (known == null) {
      known = codec.decodeRequest(json);
      decoded.put(json, known);
    }
    return known;
  }

  /** The requests that were asked for last. */
  private static final class Latest extends LinkedHashMap<String, Request> {

    private static final long serialVersionUID = 1L;

    Latest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Request> eldest) {
      return size() > DECODED;
    }
  }
}
