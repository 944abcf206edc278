package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private final Rows make = new Rows();
  private final Timeline timeline = new Timeline();

  @Test
  void a_message_that_is_accepted_keeps_its_id_and_moves_to_its_number() {
    MessageRow mine = make.unsent("09:00", SendState.QUEUED);
    timeline.open(texts(10, 11), false);
    timeline.put(List.of(mine), false);
    timeline.put(List.of(make.text(13, Rows.MARA, "09:00")), false);
    assertEquals(List.of(10L, 11L, 13L, 0L), seqs());
    timeline.put(List.of(Rows.in(mine, 12, SendState.ACCEPTED)), false);
    assertEquals(List.of(10L, 11L, 12L, 13L), seqs());
    assertEquals(mine.clientId(), timeline.rows().get(2).clientId());
  }

  @Test
  void what_lies_before_a_run_with_more_to_come_stays_out() {
    timeline.open(texts(10, 12), false);
    timeline.put(texts(3, 4), false);
    assertEquals(List.of(10L, 11L, 12L), seqs());
    timeline.putBefore(texts(1, 9));
    assertEquals(LongStream.rangeClosed(1, 12).boxed().toList(), seqs());
    assertFalse(timeline.older());
  }

  @Test
  void what_lies_behind_a_cut_stays_out_until_its_page_comes() {
    timeline.open(texts(1, 5), true);
    timeline.put(List.of(make.text(9, Rows.MARA, "09:00")), true);
    timeline.put(List.of(make.unsent("09:00", SendState.QUEUED)), true);
    assertEquals(5, timeline.last());
    assertEquals(5, timeline.rows().size());
    timeline.putAfter(texts(6, 9), false);
    assertEquals(LongStream.rangeClosed(1, 9).boxed().toList(), seqs());
  }

  @Test
  void reading_upwards_forgets_what_is_far_below() {
    timeline.open(texts(1001, 1060), false);
    for (long to = 1000; to > 400; to -= 60) {
      timeline.putBefore(texts(to - 59, to));
    }
    assertEquals(Timeline.WINDOW, timeline.rows().size());
    assertTrue(timeline.newer());
    assertEquals(timeline.first() + Timeline.WINDOW - 1, timeline.last());
  }

  @Test
  void a_chat_that_stays_open_forgets_what_is_far_above() {
    timeline.open(texts(1, 1), false);
    texts(2, 2000).forEach(r -> timeline.put(List.of(r), false));
    assertEquals(Timeline.WINDOW, timeline.rows().size());
    assertEquals(2000, timeline.last());
    assertTrue(timeline.older());
    assertFalse(timeline.newer());
  }

  @Test
  void whoever_reads_old_messages_keeps_them_while_news_pour_in() {
    timeline.open(texts(1, 100), false);
    texts(101, 3000).forEach(r -> timeline.put(List.of(r), true));
    assertEquals(1, timeline.first());
    assertTrue(timeline.newer());
    assertTrue(timeline.rows().size() <= 2 * Timeline.WINDOW);
  }

  @Test
  void a_page_that_overlaps_doubles_nothing() {
    MessageRow five = make.text(5, Rows.MARA, "09:00");
    timeline.open(List.of(five), false);
    timeline.putBefore(List.of(make.text(4, Rows.MARA, "08:00"), five));
    assertEquals(List.of(4L, 5L), seqs());
  }

  @Test
  void a_message_taken_back_is_gone() {
    MessageRow refused = make.unsent("09:00", SendState.REFUSED);
    timeline.open(List.of(refused), false);
    assertEquals(0, timeline.first());
    timeline.remove(refused.clientId());
    assertTrue(timeline.rows().isEmpty());
  }

  private List<MessageRow> texts(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(seq -> make.text(seq, Rows.MARA, "09:00"))
        .toList();
  }

  private List<Long> seqs() {
    return timeline.rows().stream().map(MessageRow::seq).toList();
  }
}
