package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.model.Receipt;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogStoreTest extends StoreContract {

  @Test
  void every_kind_of_event_comes_back_as_it_was_written() {
    List<EventBody> bodies =
        List.of(
            new EventBody.Started(List.of(ben, cleo), "Title"),
            new EventBody.Message("two\nlines \uD83D\uDD25 'quoted' \"twice\""),
            new EventBody.Renamed(null),
            new EventBody.MembersAdded(List.of(cleo)),
            new EventBody.MemberRemoved(cleo),
            new EventBody.MemberLeft(),
            new EventBody.Unknown("poll", Map.of("question", "when?")));
    List<ThreadEvent> events =
        LongStream.rangeClosed(1, bodies.size())
            .mapToObj(seq -> StoreSamples.event(T1, seq, anna, bodies.get((int) seq - 1)))
            .toList();
    assertTrue(start(events));
    reopen();
    assertEquals(events, stores.events.page(T1, 1, 100));
    assertEquals(List.of(), stores.events.page(T2, 1, 100));
  }

  @Test
  void a_name_that_was_used_before_undoes_the_whole_batch() {
    ThreadEvent first = StoreSamples.message(T1, 1, anna, "one");
    assertTrue(start(List.of(first)));
    ThreadEvent again =
        new ThreadEvent(T1, 2, 1, first.clientId(), anna, first.createdAt(), first.body());
    ThreadHead other = StoreSamples.head(T2, 1, anna);
    assertFalse(
        stores.log.commit(
            new LogStore.Batch(List.of(other), List.of(), List.of(again), List.of())));
    assertEquals(Optional.empty(), stores.heads.find(T2));
    assertEquals(List.of(first), stores.events.page(T1, 1, 9));
    assertEquals(Optional.of(first), stores.events.byClientId(first.clientId(), T1, anna));
    assertEquals(Optional.empty(), stores.events.byClientId(first.clientId(), T1, ben));
    assertEquals(Optional.empty(), stores.events.byClientId(first.clientId(), T2, anna));
  }

  @Test
  void heads_follow_and_are_listed_by_id() {
    start(List.of(StoreSamples.message(T1, 1, anna, "one")));
    ThreadHead moved = StoreSamples.head(T1, 2, anna);
    ThreadHead second = StoreSamples.head(T2, 1, ben);
    stores.log.commit(new LogStore.Batch(List.of(second), List.of(moved), List.of(), List.of()));
    assertEquals(Optional.of(moved), stores.heads.find(T1));
    assertEquals(List.of(moved, second), stores.heads.find(List.of(T2, T1, new ThreadId(99))));
    assertEquals(List.of(second), stores.heads.list(T1.value(), 10));
    assertEquals(List.of(moved), stores.heads.list(0, 1));
  }

  @Test
  void members_join_change_and_are_marked_forward_only() {
    members(member(anna, Role.ADMIN, 0, 1, 1), member(ben, Role.MEMBER, 0, 1, 1));
    assertEquals(
        List.of(new Receipt(T1, ben, 5, 3)),
        stores.members.mark(List.of(new Receipt(T1, ben, 5, 3), new Receipt(T1, cleo, 5, 5))));
    assertEquals(
        List.of(new Receipt(T1, ben, 5, 4)),
        stores.members.mark(List.of(new Receipt(T1, ben, 2, 4))));
    assertEquals(List.of(), stores.members.mark(List.of(new Receipt(T1, ben, 5, 4))));
    members(member(ben, Role.ADMIN, 6, 1, 1));
    assertEquals(
        List.of(member(anna, Role.ADMIN, 0, 1, 1), member(ben, Role.ADMIN, 6, 5, 4)),
        stores.members.list(T1));
    assertEquals(
        List.of(),
        stores.members.mark(List.of(new Receipt(T1, ben, 9, 9))),
        "who has left stays where they were");
  }

  @Test
  void a_page_ends_by_number_and_by_size() {
    String large = "x".repeat(Limits.TEXT_BYTES);
    start(
        LongStream.rangeClosed(1, 600)
            .mapToObj(seq -> StoreSamples.message(T1, seq, anna, seq > 510 ? large : "small"))
            .toList());
    assertEquals(Limits.PAGE_EVENTS, stores.events.page(T1, 1, 600).size());
    assertEquals(3, stores.events.page(T1, 4, 6).size());
    List<ThreadEvent> page = stores.events.page(T1, 511, 600);
    assertTrue(page.size() > 20 && page.size() < 40, "events: " + page.size());
    assertEquals(511, page.getFirst().seq());
    assertEquals(510 + page.size(), page.getLast().seq(), "without a hole");
  }

  @Test
  void titles_ordinals_and_authors_are_told_as_of_an_event() {
    start(
        List.of(
            StoreSamples.event(T1, 1, anna, new EventBody.Started(List.of(ben), "Old")),
            StoreSamples.message(T1, 2, ben, "hello"),
            StoreSamples.event(T1, 3, anna, new EventBody.Renamed("New")),
            StoreSamples.message(T1, 4, anna, "bye")));
    assertEquals(
        Optional.of(new EventBody.Started(List.of(ben), "Old")),
        stores.events.titleAt(T1, 2).map(ThreadEvent::body));
    assertEquals(
        Optional.of(new EventBody.Renamed("New")),
        stores.events.titleAt(T1, 9).map(ThreadEvent::body));
    assertEquals(3, stores.events.ordinalAt(T1, 4));
    assertEquals(0, stores.events.ordinalAt(T1, 5));
    assertEquals(
        List.of(new Receipt(T1, anna, 4, 4), new Receipt(T1, ben, 2, 2)),
        stores.events.authors(T1).stream()
            .sorted((a, b) -> a.userId().compareTo(b.userId()))
            .toList());
  }

  private boolean start(List<ThreadEvent> events) {
    return stores.log.commit(
        new LogStore.Batch(
            List.of(StoreSamples.head(T1, events.size(), anna)), List.of(), events, List.of()));
  }

  private void members(MemberRow... rows) {
    stores.log.commit(new LogStore.Batch(List.of(), List.of(), List.of(), List.of(rows)));
  }

  private static MemberRow member(UserId user, Role role, long left, long delivered, long read) {
    return new MemberRow(T1, user, role, 1, left, delivered, read);
  }
}
