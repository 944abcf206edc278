package chat.hearth.client.store;

import static chat.hearth.client.store.StoreFile.ANNA;
import static chat.hearth.client.store.StoreFile.BEN;
import static chat.hearth.client.store.StoreFile.ONE;
import static chat.hearth.client.store.StoreFile.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.UserId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbered events come out exactly as the relay gave them. */
class EventStoreTest {

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
  void every_kind_of_event_survives_a_restart_unchanged() {
    List<EventBody> bodies =
        List.of(
            new EventBody.Started(List.of(BEN, new UserId(3)), "Picnic"),
            new EventBody.Message("line\nline 😀 {\"kind\":\"message\"} % _ ' \\"),
            new EventBody.Message("x".repeat(16_384)),
            new EventBody.Renamed(null),
            new EventBody.MembersAdded(List.of(new UserId(4))),
            new EventBody.MemberRemoved(BEN),
            new EventBody.MemberLeft(),
            new EventBody.Message("yes", StoreFile.clientId()),
            new EventBody.Edited(StoreFile.clientId(), "no"),
            new EventBody.Reacted(StoreFile.clientId(), "👍", false),
            new EventBody.Edited(StoreFile.clientId(), "@Ben", List.of(new Mention(BEN, "Ben"))),
            new EventBody.Deleted(StoreFile.clientId()),
            new EventBody.Unknown("poll", Map.of("question", "why", "answers", List.of(1, 2))));
    List<ThreadEvent> all = new ArrayList<>();
    for (EventBody body : bodies) {
      all.add(StoreFile.event(ONE, all.size() + 1L, 0, ANNA, body));
    }
    file.run(tx -> all.forEach(e -> events.put(tx, e)));
    file.reopen();
    assertEquals(all, file.call(tx -> events.range(tx, ONE, 1, 100)));
    assertEquals(all.getLast(), file.call(tx -> events.find(tx, ONE, all.size())).orElseThrow());
  }

  @Test
  void pages_are_read_backwards_and_come_oldest_first() {
    file.run(tx -> log(9).forEach(e -> events.put(tx, e)));
    assertEquals(List.of(7L, 8L, 9L), seqs(file.call(tx -> events.before(tx, ONE, 99, 3))));
    assertEquals(List.of(4L, 5L, 6L), seqs(file.call(tx -> events.before(tx, ONE, 7, 3))));
    assertEquals(List.of(1L), seqs(file.call(tx -> events.before(tx, ONE, 2, 3))));
    assertEquals(List.of(3L, 4L), seqs(file.call(tx -> events.range(tx, ONE, 3, 4))));
    assertEquals(List.of(), seqs(file.call(tx -> events.before(tx, TWO, 99, 3))));
  }

  @Test
  void a_number_is_kept_once_and_the_later_counts() {
    ThreadEvent later = log(1).getFirst();
    file.run(tx -> log(2).forEach(e -> events.put(tx, e)));
    file.run(tx -> events.put(tx, later));
    assertEquals(later, file.call(tx -> events.range(tx, ONE, 1, 9)).getFirst());
    assertEquals(2, file.call(tx -> events.range(tx, ONE, 1, 9)).size());
    file.run(tx -> events.delete(tx, later));
    assertEquals(List.of(2L), seqs(file.call(tx -> events.range(tx, ONE, 1, 9))));
  }

  @Test
  void a_deletion_takes_the_edits_of_its_message_alone_also_where_another_stood_before() {
    ThreadEvent first = StoreFile.event(ONE, 1, 1, ANNA, new EventBody.Message("first"));
    ThreadEvent second = StoreFile.event(ONE, 2, 2, ANNA, new EventBody.Message("second"));
    EventBody ofFirst = new EventBody.Edited(first.clientId(), "the first");
    EventBody ofSecond = new EventBody.Edited(second.clientId(), "the second");
    EventBody deletion = new EventBody.Deleted(first.clientId());
    file.run(tx -> events.putAll(tx, List.of(first, second)));
    file.run(tx -> events.put(tx, StoreFile.event(ONE, 3, 2, ANNA, ofFirst)));
    file.run(tx -> events.put(tx, StoreFile.event(ONE, 3, 2, ANNA, ofSecond)));
    file.run(tx -> events.put(tx, StoreFile.event(ONE, 4, 2, ANNA, ofFirst)));
    file.run(tx -> events.put(tx, StoreFile.event(ONE, 5, 2, ANNA, deletion)));
    assertEquals(
        List.of(
            EventBody.Message.DELETED,
            second.body(),
            ofSecond,
            new EventBody.Edited(first.clientId(), ""),
            deletion),
        file.call(tx -> events.range(tx, ONE, 1, 9)).stream().map(ThreadEvent::body).toList());
  }

  @Test
  void an_edit_is_told_once_also_where_one_of_another_message_stood_before() {
    ThreadEvent first = StoreFile.event(ONE, 1, 1, ANNA, new EventBody.Message("first"));
    ThreadEvent second = StoreFile.event(ONE, 2, 2, ANNA, new EventBody.Message("second"));
    EventBody before = new EventBody.Edited(first.clientId(), "the first");
    ThreadEvent now =
        StoreFile.event(ONE, 3, 2, ANNA, new EventBody.Edited(second.clientId(), "the second"));
    file.run(tx -> events.putAll(tx, List.of(first, second)));
    file.run(tx -> events.put(tx, StoreFile.event(ONE, 3, 2, ANNA, before)));
    file.run(tx -> events.put(tx, now));
    Set<ClientId> both = Set.of(first.clientId(), second.clientId());
    assertEquals(List.of(now), file.call(tx -> events.about(tx, Map.of(ONE, both))));
  }

  @Test
  void the_first_unread_is_the_first_message_of_somebody_else() {
    file.run(
        tx -> {
          events.put(tx, StoreFile.event(ONE, 1, 1, BEN, new EventBody.Message("read")));
          events.put(tx, StoreFile.event(ONE, 2, 1, BEN, new EventBody.Renamed("message")));
          events.put(tx, StoreFile.event(ONE, 3, 2, ANNA, new EventBody.Message("own")));
          events.put(tx, StoreFile.event(ONE, 4, 3, BEN, new EventBody.Message("new")));
        });
    long first = file.call(tx -> events.firstMessageAfter(tx, ONE, 1, ANNA));
    long none = file.call(tx -> events.firstMessageAfter(tx, ONE, 4, ANNA));
    assertEquals(4, first);
    assertEquals(0, none);
  }

  @Test
  void the_newest_of_every_thread_is_the_one_at_its_position() {
    List<ThreadEvent> log = log(3);
    file.run(
        tx -> {
          file.stores().threads().put(tx, StoreFile.row(ONE));
          file.stores().threads().put(tx, StoreFile.row(TWO));
          log.forEach(e -> events.put(tx, e));
          file.stores().threads().floor(tx, ONE, 1, 3);
        });
    assertEquals(Map.of(ONE, log.getLast()), file.call(tx -> events.lastOfAll(tx, Set.of())));
  }

  @Test
  void a_body_that_can_not_be_read_counts_as_damage() {
    file.run(tx -> log(1).forEach(e -> events.put(tx, e)));
    file.run(tx -> tx.update("UPDATE event SET body = '{\"kind\":'"));
    StoreException e =
        assertThrows(StoreException.class, () -> file.call(tx -> events.range(tx, ONE, 1, 9)));
    assertEquals(StoreException.Kind.CORRUPT, e.kind());
  }

  @Test
  void a_deletion_empties_the_message_and_its_edits_and_nothing_of_anybody_else() {
    ThreadEvent message = StoreFile.event(ONE, 1, 1, BEN, new EventBody.Message("secret"));
    ThreadEvent edit =
        StoreFile.event(ONE, 2, 1, BEN, new EventBody.Edited(message.clientId(), "secret too"));
    ThreadEvent answer =
        StoreFile.event(ONE, 3, 2, ANNA, new EventBody.Message("what?", message.clientId()));
    ThreadEvent forged = StoreFile.event(ONE, 4, 2, BEN, new EventBody.Deleted(answer.clientId()));
    ThreadEvent deletion =
        StoreFile.event(ONE, 5, 2, BEN, new EventBody.Deleted(message.clientId()));
    file.run(tx -> events.putAll(tx, List.of(message, edit, answer, forged, deletion)));
    assertEquals(
        List.of(
            EventBody.Message.DELETED,
            new EventBody.Edited(message.clientId(), ""),
            answer.body(),
            forged.body(),
            deletion.body()),
        file.call(tx -> events.range(tx, ONE, 1, 9)).stream().map(ThreadEvent::body).toList());
    assertEquals(
        List.of(2L, 3L, 5L),
        seqs(file.call(tx -> events.about(tx, Map.of(ONE, Set.of(message.clientId()))))));
  }

  @Test
  void what_stands_in_the_place_of_an_edit_is_not_taken_for_it() {
    ThreadEvent message = StoreFile.event(ONE, 1, 1, BEN, new EventBody.Message("here"));
    EventBody edit = new EventBody.Edited(message.clientId(), "there");
    file.run(tx -> events.putAll(tx, List.of(message, StoreFile.event(ONE, 2, 1, BEN, edit))));
    file.run(tx -> events.put(tx, StoreFile.event(ONE, 2, 2, BEN, new EventBody.Message("new"))));
    assertEquals(
        List.of(), file.call(tx -> events.about(tx, Map.of(ONE, Set.of(message.clientId())))));
  }

  @Test
  void the_newest_shown_event_is_no_amendment() {
    List<ThreadEvent> log = new ArrayList<>(log(2));
    for (long seq = 3; seq < 100; seq++) {
      EventBody reaction = new EventBody.Reacted(log.getFirst().clientId(), "👍", true);
      log.add(StoreFile.event(ONE, seq, 2, ANNA, reaction));
    }
    file.run(
        tx -> {
          file.stores().threads().put(tx, StoreFile.row(ONE));
          events.putAll(tx, log);
          file.stores().threads().floor(tx, ONE, 1, 99);
        });
    assertEquals(Map.of(ONE, log.get(1)), file.call(tx -> events.lastOfAll(tx, Set.of())));
    assertEquals(log.get(1), file.call(tx -> events.last(tx, ONE, Set.of())).orElseThrow());
  }

  @Test
  void unread_messages_that_call_somebody_are_found_also_where_an_edit_does() {
    List<Mention> all = List.of(Mention.all("all"));
    ThreadEvent read = called(1, BEN, "@all 1");
    ThreadEvent own = called(3, ANNA, "@all 2");
    ThreadEvent other = called(4, BEN, "@all 3");
    ThreadEvent plain = StoreFile.event(ONE, 5, 4, BEN, new EventBody.Message("nobody"));
    EventBody edit = new EventBody.Edited(plain.clientId(), "@all 4", all);
    EventBody late = new EventBody.Edited(read.clientId(), "@all again", all);
    file.run(
        tx -> {
          file.stores().threads().put(tx, StoreFile.row(ONE));
          file.stores().threads().read(tx, ONE, 2, 1);
          events.putAll(tx, List.of(read, own, other, plain));
          events.put(tx, StoreFile.event(ONE, 6, 4, BEN, edit));
          events.put(tx, StoreFile.event(ONE, 7, 4, BEN, late));
        });
    file.reopen();
    events = file.stores().events();
    assertEquals(Set.of(4L, 5L), unread());
    file.run(tx -> file.stores().threads().read(tx, ONE, 4, 3));
    assertEquals(Set.of(5L), unread());
    file.run(tx -> events.put(tx, StoreFile.event(ONE, 5, 4, BEN, new EventBody.Message("new"))));
    assertEquals(Set.of(), unread(), "something else stands in its place");
  }

  private static ThreadEvent called(long seq, UserId author, String text) {
    List<Mention> all = List.of(Mention.all("all"));
    return StoreFile.event(
        ONE, seq, seq, author, new EventBody.Message(text, null, List.of(), all));
  }

  private Set<Long> unread() {
    Set<Long> alone = file.call(tx -> Set.copyOf(seqs(events.unreadCalls(tx, ONE, ANNA))));
    assertEquals(alone, file.call(tx -> Set.copyOf(seqs(events.unreadCalls(tx, null, ANNA)))));
    assertEquals(List.of(), file.call(tx -> events.unreadCalls(tx, TWO, ANNA)));
    return alone;
  }

  private static List<ThreadEvent> log(int length) {
    List<ThreadEvent> log = new ArrayList<>();
    for (int seq = 1; seq <= length; seq++) {
      log.add(StoreFile.event(ONE, seq, seq, BEN, new EventBody.Message("m" + seq)));
    }
    return log;
  }

  private static List<Long> seqs(List<ThreadEvent> events) {
    return events.stream().map(ThreadEvent::seq).toList();
  }
}
