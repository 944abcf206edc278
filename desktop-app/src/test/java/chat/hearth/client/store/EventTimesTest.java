package chat.hearth.client.store;

import static chat.hearth.client.store.StoreFile.ANNA;
import static chat.hearth.client.store.StoreFile.BEN;
import static chat.hearth.client.store.StoreFile.NOON;
import static chat.hearth.client.store.StoreFile.ONE;
import static chat.hearth.client.store.StoreFile.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events by their times and by their authors. */
class EventTimesTest {

  private static final int MANY = 3_000;

  @TempDir private Path folder;
  private StoreFile file;
  private EventStore events;

  @BeforeEach
  void open() {
    file = new StoreFile(folder);
    events = file.stores().events();
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void the_first_of_a_moment_is_the_one_that_a_look_at_all_would_find() {
    Random random = new Random(7);
    List<ThreadEvent> log = new ArrayList<>();
    Instant at = NOON;
    for (long seq = 5; seq < 400; seq += 1 + random.nextInt(3)) { // with holes, and not from 1 on
      log.add(at(ONE, seq, BEN, at));
      at = at.plusSeconds(random.nextInt(3)); // several at the same moment, too
    }
    file.run(tx -> events.putAll(tx, log));
    for (long s = -2; s < 420; s++) {
      Instant since = NOON.plusSeconds(s);
      long wanted =
          log.stream()
              .filter(e -> !e.createdAt().isBefore(since))
              .mapToLong(ThreadEvent::seq)
              .findFirst()
              .orElse(0);
      long found = file.call(tx -> events.seqSince(tx, ONE, since));
      List<ThreadEvent> from = found == 0 ? List.of() : messagesFrom(found, 1);
      assertEquals(wanted, from.stream().mapToLong(ThreadEvent::seq).sum(), "since " + s);
    }
  }

  @Test
  void a_clock_that_went_back_still_leads_to_something_that_was_said_then() {
    List<ThreadEvent> log = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      log.add(at(ONE, i, BEN, NOON.plusSeconds(i > 40 ? i - 20 : i)));
    }
    file.run(tx -> events.putAll(tx, log));
    Instant since = NOON.plusSeconds(30);
    long found = file.call(tx -> events.seqSince(tx, ONE, since));
    assertFalse(log.get((int) found - 1).createdAt().isBefore(since));
    assertTrue(log.get((int) found - 2).createdAt().isBefore(since));
  }

  @Test
  void an_empty_thread_has_nothing_of_any_time() {
    file.run(tx -> events.put(tx, at(TWO, 1, BEN, NOON)));
    long found = file.call(tx -> events.seqSince(tx, ONE, Instant.EPOCH));
    assertEquals(0, found);
  }

  @Test
  void one_step_of_the_search_reads_one_event_however_long_the_thread_is() {
    List<ThreadEvent> log = new ArrayList<>();
    for (long seq = 1; seq <= MANY; seq++) {
      log.add(at(ONE, seq, BEN, NOON.plusSeconds(seq)));
    }
    file.run(tx -> events.putAll(tx, log));
    long read =
        file.rowsRead(
            "SELECT seq, created_at FROM event WHERE thread_id = ? AND seq >= ? ORDER BY thread_id,"
                + " seq LIMIT 1",
            ONE.value(),
            MANY / 2L);
    assertTrue(read < 10, "it read " + read + " rows");
  }

  @Test
  void messages_of_a_range_come_newest_first_and_of_one_author_where_that_is_wanted() {
    List<ThreadEvent> log = new ArrayList<>();
    for (long seq = 1; seq <= 20; seq++) {
      log.add(at(ONE, seq, seq % 3 == 0 ? ANNA : BEN, NOON.plusSeconds(seq)));
    }
    EventBody reaction = new EventBody.Reacted(log.getFirst().clientId(), "👍", true);
    log.add(StoreFile.event(ONE, 21, 20, ANNA, reaction));
    file.run(tx -> events.putAll(tx, log));
    assertEquals(List.of(18L, 15L, 12L), seqs(between(10, 22, ANNA, 9)));
    assertEquals(List.of(18L, 15L), seqs(between(10, 22, ANNA, 2)));
    assertEquals(List.of(12L, 11L, 10L), seqs(file.call(tx -> all(tx, 10, 13))));
    assertEquals(List.of(19L, 20L), seqs(messagesFrom(19, 9)), "a reaction is no message");
  }

  private List<ThreadEvent> all(Tx tx, long from, long below) {
    return events.messagesBetween(tx, ONE, from, below, null, 9);
  }

  private List<ThreadEvent> between(long from, long below, UserId author, int limit) {
    return file.call(tx -> events.messagesBetween(tx, ONE, from, below, author, limit));
  }

  private List<ThreadEvent> messagesFrom(long seq, int limit) {
    return file.call(tx -> events.messagesFrom(tx, ONE, seq, limit));
  }

  private static ThreadEvent at(ThreadId thread, long seq, UserId author, Instant at) {
    return new ThreadEvent(
        thread, seq, seq, StoreFile.clientId(), author, at, new EventBody.Message("m" + seq));
  }

  private static List<Long> seqs(List<ThreadEvent> events) {
    return events.stream().map(ThreadEvent::seq).toList();
  }
}
