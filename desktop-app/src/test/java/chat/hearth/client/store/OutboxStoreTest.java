package chat.hearth.client.store;

import static chat.hearth.client.store.StoreFile.BEN;
import static chat.hearth.client.store.StoreFile.NOON;
import static chat.hearth.client.store.StoreFile.ONE;
import static chat.hearth.client.store.StoreFile.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.store.OutboxStore.Entry;
import chat.hearth.client.store.OutboxStore.State;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is still to be told to the relay, in order, over restarts. */
class OutboxStoreTest {

  @TempDir private Path folder;
  private StoreFile file;
  private OutboxStore outbox;

  @BeforeEach
  void open() {
    file = new StoreFile(folder);
    outbox = file.stores().outbox();
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void entries_come_back_as_they_were_after_a_restart() {
    Request.Append append = append(ONE, "hello");
    Request.SetThread pin = new Request.SetThread(ONE, null, null, true, null);
    Request.SetContact block = new Request.SetContact(BEN, null, "Benny", true);
    add(ONE, append);
    add(ONE, pin);
    file.run(tx -> outbox.add(tx, OutboxStore.NO_THREAD, block, NOON));
    file.reopen();
    assertEquals(List.of(append, pin), requests(file.call(tx -> outbox.lane(tx, ONE))));
    assertEquals(List.of(block), file.call(outbox::contacts));
    assertEquals(List.of(pin), file.call(tx -> outbox.settings(tx, ONE)));
    Entry first = file.call(tx -> outbox.lane(tx, ONE)).getFirst();
    assertEquals(NOON, first.at());
    assertEquals(State.QUEUED, first.state());
    assertNull(first.problem());
  }

  @Test
  void the_first_that_waits_in_every_lane_goes_next() {
    Request.Append one = append(ONE, "1");
    Request.Append two = append(ONE, "2");
    Request.Append other = append(TWO, "other");
    add(ONE, one);
    add(ONE, two);
    add(TWO, other);
    assertEquals(List.of(one, other), requests(file.call(outbox::firsts)));
    assertEquals(List.of(one), requests(file.call(tx -> outbox.first(tx, ONE.value()))));
    long first = file.call(outbox::firsts).getFirst().id();
    file.run(tx -> outbox.accepted(tx, first));
    assertEquals(List.of(two, other), requests(file.call(outbox::firsts)));
    long second = file.call(outbox::firsts).getFirst().id();
    file.run(tx -> outbox.refused(tx, second, new Problem(ProblemCode.READ_ONLY, "no more")));
    assertEquals(List.of(other), requests(file.call(outbox::firsts)));
    assertEquals(List.of(), file.call(tx -> outbox.first(tx, ONE.value())));
    assertEquals(
        List.of(State.ACCEPTED, State.REFUSED),
        file.call(tx -> outbox.appends(tx, ONE)).stream().map(Entry::state).toList());
  }

  @Test
  void the_first_of_a_long_lane_is_found_without_reading_the_lane() {
    for (int i = 0; i < 300; i++) {
      add(ONE, append(ONE, "m" + i));
      add(TWO, append(TWO, "m" + i));
    }
    assertTrue(file.rowsRead(OutboxStore.FIRST, TWO.value()) < 20);
  }

  @Test
  void why_something_was_refused_is_kept() {
    Request.Append append = append(ONE, "hello");
    add(ONE, append);
    Problem problem = new Problem(ProblemCode.READ_ONLY, "This thread is read-only now.");
    long id = find(append.clientId()).id();
    file.run(tx -> outbox.refused(tx, id, problem));
    file.reopen();
    assertEquals(problem, find(append.clientId()).problem());
  }

  @Test
  void only_messages_that_still_wait_are_counted() {
    add(ONE, append(ONE, "1"));
    add(ONE, append(ONE, "2"));
    add(ONE, new Request.Append(ONE, StoreFile.clientId(), new EventBody.Renamed("message")));
    add(ONE, new Request.SetThread(ONE, true, "\"kind\":\"message\"", null, null));
    long first = file.call(outbox::firsts).getFirst().id();
    file.run(tx -> outbox.accepted(tx, first));
    int waiting = file.call(outbox::waiting);
    assertEquals(1, waiting);
  }

  @Test
  void an_event_that_came_takes_its_entry_away_and_no_other() {
    Request.Append one = append(ONE, "1");
    Request.Append two = append(ONE, "2");
    add(ONE, one);
    add(ONE, two);
    file.run(tx -> outbox.delete(tx, ONE, one.clientId()));
    file.run(tx -> outbox.delete(tx, ONE, StoreFile.clientId()));
    assertEquals(List.of(two), requests(file.call(outbox::appends)));
  }

  @Test
  void a_lane_can_be_forgotten_as_a_whole() {
    add(ONE, append(ONE, "1"));
    add(TWO, append(TWO, "2"));
    file.run(tx -> outbox.deleteLane(tx, ONE));
    assertEquals(List.of(), file.call(tx -> outbox.lane(tx, ONE)));
    assertEquals(1, file.call(tx -> outbox.lane(tx, TWO)).size());
  }

  @Test
  void a_request_that_needs_an_answer_at_once_is_not_taken() {
    assertThrows(IllegalArgumentException.class, () -> add(ONE, new Request.Devices()));
  }

  private static Request.Append append(ThreadId thread, String text) {
    return new Request.Append(thread, StoreFile.clientId(), new EventBody.Message(text));
  }

  private void add(ThreadId lane, Request request) {
    file.run(tx -> outbox.add(tx, lane.value(), request, NOON));
  }

  private Entry find(ClientId id) {
    return file.call(tx -> outbox.find(tx, id)).orElseThrow();
  }

  private static List<Request> requests(List<Entry> entries) {
    return entries.stream().map(Entry::request).toList();
  }
}
