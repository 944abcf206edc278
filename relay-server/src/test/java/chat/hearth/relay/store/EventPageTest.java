package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of history at their exact bounds. */
class EventPageTest extends StoreContract {

  private static final int PAGE_CHARACTERS = 512 * 1024;

  private void keep(List<ThreadEvent> events) {
    assertTrue(
        stores.log.commit(
            new LogStore.Batch(
                List.of(StoreSamples.head(T1, events.size(), anna)),
                List.of(),
                events,
                List.of())));
  }

  private List<ThreadEvent> small(int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(seq -> StoreSamples.message(T1, seq, anna, "m" + seq))
        .toList();
  }

  private List<Long> seqs(long from, long to) {
    return stores.events.page(T1, from, to).stream().map(ThreadEvent::seq).toList();
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  @ParameterizedTest
  @CsvSource({"499, 499", "500, 500", "501, 500", "1000, 500"})
  void a_page_has_at_most_500_events(int there, int read) {
    keep(small(there));
    assertEquals(range(1, read), seqs(1, there));
    assertEquals(range(1, read), seqs(1, Long.MAX_VALUE));
  }

  @Test
  void pages_follow_each_other_without_a_hole_and_without_the_same_twice() {
    keep(small(1_001));
    List<Long> all = new ArrayList<>();
    for (List<Long> page = seqs(1, 1_001); !page.isEmpty(); ) {
      all.addAll(page);
      page = seqs(all.getLast() + 1, 1_001);
    }
    assertEquals(range(1, 1_001), all);
  }

  @Test
  void a_range_is_taken_with_both_its_ends() {
    keep(small(20));
    assertEquals(List.of(7L), seqs(7, 7));
    assertEquals(range(19, 20), seqs(19, 99));
    assertEquals(List.of(), seqs(21, 99));
    assertEquals(List.of(), seqs(9, 8));
    assertEquals(range(1, 3), seqs(Long.MIN_VALUE, 3));
  }

  @Test
  void a_page_is_full_to_the_last_character() {
    EventBody empty = new EventBody.Message("");
    int frame = stores.codec.encode(empty).length();
    int text = 16_000;
    int fitting = PAGE_CHARACTERS / (frame + text);
    int rest = PAGE_CHARACTERS - fitting * (frame + text);
    List<ThreadEvent> events = new ArrayList<>();
    for (int i = 1; i <= fitting; i++) {
      events.add(StoreSamples.message(T1, i, anna, "x".repeat(text)));
    }
    events.add(StoreSamples.message(T1, fitting + 1, anna, "y".repeat(rest - frame)));
    events.add(StoreSamples.message(T1, fitting + 2, anna, "z"));
    keep(events);
    assertEquals(range(1, fitting + 1), seqs(1, 99), "exactly full");
    assertEquals(range(2, fitting + 2), seqs(2, 99), "and the next begins where it ended");
  }

  @Test
  void a_page_of_the_longest_messages_of_the_widest_signs_fits_into_a_frame() {
    String widest = "😀".repeat(Limits.TEXT_BYTES / 4);
    keep(
        LongStream.rangeClosed(1, 80)
            .mapToObj(seq -> StoreSamples.message(T1, seq, anna, widest))
            .toList());
    List<ThreadEvent> page = stores.events.page(T1, 1, 80);
    assertTrue(page.size() < 80);
    String json = stores.codec.events(page.stream().map(e -> stores.codec.encode(e)).toList());
    assertTrue(json.getBytes(StandardCharsets.UTF_8).length < Limits.SERVER_FRAME_BYTES);
  }

  @Test
  void whatever_may_be_written_comes_back_as_it_was() {
    List<EventBody> bodies =
        List.of(
            new EventBody.Message("مرحبا بكم"),
            new EventBody.Message("e\u0301\u0302 👩‍👩‍👧 \u202Eabc"),
            new EventBody.Message("\"\\\n\t{}'; drop table event; --"),
            new EventBody.Message("a\u2028b\uFEFF"),
            new EventBody.Renamed(null),
            new EventBody.Unknown("poll", Map.of("options", List.of("a", Map.of("b", 1)))));
    List<ThreadEvent> events = new ArrayList<>();
    for (EventBody body : bodies) {
      events.add(StoreSamples.event(T1, events.size() + 1, anna, body));
    }
    keep(events);
    reopen();
    assertEquals(events, stores.events.page(T1, 1, 99));
    for (ThreadEvent event : events) {
      assertEquals(Optional.of(event), stores.events.byClientId(event.clientId(), T1, anna));
    }
  }

  @Test
  void a_log_that_is_empty_or_unknown_has_no_title_and_no_authors() {
    assertEquals(Optional.empty(), stores.events.titleAt(T2, 9));
    assertEquals(List.of(), stores.events.authors(T2));
    assertEquals(0, stores.events.ordinalAt(T2, 1));
  }
}
