package chat.hearth.relay.crash;

import chat.hearth.relay.crash.Ledger.Entry;
import chat.hearth.relay.crash.Ledger.Promises;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Compares a database with what was promised, by plain SQL. */
final class Audit {

  private final Promises promises;
  private final Map<UUID, Row> events = new HashMap<>();
  private final Map<Long, Long> lastSeq = new HashMap<>();
  private final Map<Long, Long> messages = new HashMap<>();
  private final List<String> lost = new ArrayList<>();
  private final List<String> doubled = new ArrayList<>();
  private final List<String> renumbered = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  private record Row(long thread, long seq, long author) {}

  /** What is wrong, each thing in one sentence; empty lists where all is well. */
  record Findings(
      List<String> lost, List<String> doubled, List<String> renumbered, List<String> broken) {

    boolean isFine() {
      return all().findAny().isEmpty();
    }

    Stream<String> all() {
      return Stream.of(lost, doubled, renumbered, broken).flatMap(List::stream);
    }
  }

  private Audit(Promises promises) {
    this.promises = promises;
  }

  static Findings of(Connection c, Promises promises) throws SQLException {
    Audit audit = new Audit(promises);
    audit.renumbered.addAll(promises.contradictions());
    audit.readEvents(c);
    audit.compareAccepted();
    audit.compareHeads(c);
    audit.compareIndex(c);
    audit.compareRows(c);
    audit.compareSettings(c);
    return new Findings(audit.lost, audit.doubled, audit.renumbered, audit.broken);
  }

  private void readEvents(Connection c) throws SQLException {
    query(
        c,
        "select thread_id, seq, ordinal, client_id, user_id, kind, content from event"
            + " order by thread_id, seq",
        r -> {
          long thread = r.getLong("thread_id");
          long seq = r.getLong("seq");
          long expected = lastSeq.merge(thread, 1L, Long::sum);
          if (seq != expected) {
            broken.add("thread " + thread + " has a hole: " + seq + " stands at " + expected);
            lastSeq.put(thread, seq);
          }
          UUID clientId = r.getObject("client_id", UUID.class);
          if (r.getString("kind").equals("message")) {
            requireContent(clientId, r.getString("content"));
            messages.merge(thread, 1L, Long::sum);
          }
          if (r.getLong("ordinal") != messages.getOrDefault(thread, 0L)) {
            broken.add("thread " + thread + " counts wrongly at " + seq);
          }
          if (events.put(clientId, new Row(thread, seq, r.getLong("user_id"))) != null) {
            doubled.add("event " + clientId + " is there twice");
          }
        });
  }

  private void requireContent(UUID clientId, String content) {
    String end = Texts.end(clientId);
    if (!content.contains(end)) {
      broken.add("event " + clientId + " has another's words or lost its end");
    }
  }

  private void compareAccepted() {
    for (Entry entry : promises.accepted()) {
      Row row = events.get(entry.clientId().value());
      if (row == null) {
        lost.add(entry + " was acknowledged and is gone");
      } else if (row.seq() != entry.seq()
          || row.thread() != entry.thread().value()
          || row.author() != entry.author().value()) {
        renumbered.add(entry + " was acknowledged and is " + row);
      }
    }
  }

  private void compareHeads(Connection c) throws SQLException {
    Set<Long> heads = new HashSet<>();
    query(
        c,
        "select thread_id, last_seq, last_ordinal from thread_head",
        r -> {
          long thread = r.getLong("thread_id");
          heads.add(thread);
          if (r.getLong("last_seq") != lastSeq.getOrDefault(thread, 0L)
              || r.getLong("last_ordinal") != messages.getOrDefault(thread, 0L)) {
            broken.add("the head of thread " + thread + " is not at its last event");
          }
        });
    if (!heads.equals(lastSeq.keySet())) {
      broken.add("threads without a head, or heads without a thread");
    }
  }

  private void compareIndex(Connection c) throws SQLException {
    Set<UUID> indexed = new HashSet<>();
    query(
        c,
        "select client_id from event where client_id > '00000000-0000-0000-0000-000000000000'"
            + " order by client_id, thread_id, user_id",
        r -> indexed.add(r.getObject(1, UUID.class)));
    if (!indexed.equals(events.keySet())) {
      broken.add("the index of client ids is not what the events are");
    }
  }

  /** After the repair every member has a row that follows the thread's head. */
  private void compareRows(Connection c) throws SQLException {
    query(
        c,
        "select m.thread_id, m.user_id from member m join thread_head h using (thread_id)"
            + " left join thread t on t.owner_id = m.user_id and t.thread_id = m.thread_id"
            + " where m.left_seq = 0 and (t.owner_id is null or t.updated_at < h.updated_at)",
        r -> broken.add("member " + r.getLong(2) + " has no current row of " + r.getLong(1)));
  }

  private void compareSettings(Connection c) throws SQLException {
    Map<String, Long> found = new HashMap<>();
    query(
        c,
        "select concat('nickname of thread ', thread_id, ' of ', owner_id), nickname from thread"
            + " where nickname is not null"
            + " union all select concat('nickname of ', contact_id, ' of ', owner_id), nickname"
            + " from contact where nickname is not null"
            + " union all select concat('account ', user_name), '0' from account"
            + " union all select concat('invitation ', code), '0' from invitation"
            + " union all select concat('token ', rawtohex(token_hash)), '0' from device"
            + " where token_hash is not null",
        r -> found.put(r.getString(1), Long.parseLong(r.getString(2))));
    promises
        .settings()
        .forEach(
            (what, number) -> {
              if (found.getOrDefault(what, -1L) < number) {
                lost.add(what + " was acknowledged as " + number + " and is " + found.get(what));
              }
            });
  }

  /** What is done with each row. */
  private interface Each {
    void accept(ResultSet row) throws SQLException;
  }

  private static void query(Connection c, String sql, Each each) throws SQLException {
    try (Statement statement = c.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        each.accept(rows);
      }
    }
  }
}
