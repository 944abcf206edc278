package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.client.MessageRow;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is shown of a thread while pages and changes come in, in any order. */
class OpenThreadTest {

  private final SampleClient client = SampleTeam.northlight();
  private final List<Shown> told = new ArrayList<>();

  @Test
  void it_opens_with_the_newest_page_and_older_ones_come_on_demand() {
    OpenThread studio = open(SampleTeam.STUDIO);
    assertEquals(Timeline.PAGE, rows().size());
    assertEquals(new ChatItem.Earlier(), last().items().getFirst());
    for (int i = 0; i < 10; i++) {
      studio.older();
    }
    assertEquals(261, rows().size());
    assertFalse(last().items().contains(new ChatItem.Earlier()), "that is the begin");
    assertEquals(last().opening(), told.getFirst().opening(), "what is read stays in place");
  }

  @Test
  void many_unread_ones_open_around_the_first_and_pages_lead_down_to_the_newest() {
    for (int i = 1; i <= 200; i++) {
      client.play(SampleTeam.STUDIO, SampleTeam.MARA, "New " + i);
    }
    OpenThread studio = open(SampleTeam.STUDIO);
    assertTrue(last().newer());
    assertTrue(texts().contains("New 1"));
    assertTrue(last().items().contains(new ChatItem.Unread(200)));
    for (int i = 0; i < 10 && last().newer(); i++) {
      studio.newer();
    }
    assertFalse(last().newer());
    assertEquals("New 200", texts().getLast());
    assertEquals(seqs().stream().distinct().sorted().toList(), seqs(), "no hole, nothing twice");
  }

  @Test
  void what_only_changes_messages_is_nothing_below_them() {
    MessageRow newest = client.play(SampleTeam.WITH_JONAS, SampleTeam.JONAS, "Noodles");
    client.playChanges(SampleTeam.WITH_JONAS, 3);
    OpenThread jonas = thread(SampleTeam.WITH_JONAS);
    assertTrue(jonas.at(newest.seq(), newest.clientId(), () -> true));
    assertFalse(last().newer());
  }

  @Test
  void pages_lead_on_over_any_number_of_changes() {
    MessageRow before = client.play(SampleTeam.STUDIO, SampleTeam.MARA, "Before");
    client.playChanges(SampleTeam.STUDIO, 5 * Timeline.PAGE);
    MessageRow after = client.play(SampleTeam.STUDIO, SampleTeam.MARA, "After");
    client.playChanges(SampleTeam.STUDIO, 5 * Timeline.PAGE);
    OpenThread studio = thread(SampleTeam.STUDIO);
    assertTrue(studio.at(before.seq(), before.clientId(), () -> true));
    assertTrue(last().newer());
    studio.newer();
    assertFalse(last().newer());
    assertEquals(after.seq(), seqs().getLast());
  }

  @Test
  void going_to_the_newest_begins_anew_at_the_end() {
    for (int i = 1; i <= 200; i++) {
      client.play(SampleTeam.STUDIO, SampleTeam.MARA, "New " + i);
    }
    OpenThread studio = open(SampleTeam.STUDIO);
    int opening = last().opening();
    studio.latest();
    assertEquals("New 200", texts().getLast());
    assertEquals(Shown.Start.END, last().start());
    assertEquals(opening + 1, last().opening());
  }

  @Test
  void what_comes_before_the_first_page_was_read_is_neither_lost_nor_doubled() {
    OpenThread studio = thread(SampleTeam.STUDIO);
    MessageRow early = client.play(SampleTeam.STUDIO, SampleTeam.MARA, "Early");
    studio.on(new Change.MessagesChanged(SampleTeam.STUDIO, List.of(early), true));
    assertEquals(List.of(), told);
    studio.load();
    assertEquals(1, texts().stream().filter("Early"::equals).count());
  }

  @Test
  void changes_of_other_threads_tell_nothing() {
    OpenThread studio = open(SampleTeam.STUDIO);
    MessageRow other = client.play(SampleTeam.PHOTO_PICKS, SampleTeam.AIKO, "Elsewhere");
    studio.on(new Change.MessagesChanged(SampleTeam.PHOTO_PICKS, List.of(other), true));
    studio.on(new Change.MessageRemoved(SampleTeam.PHOTO_PICKS, other.clientId()));
    assertEquals(1, told.size());
  }

  @Test
  void a_new_name_is_put_above_messages_that_are_already_here() {
    OpenThread studio = open(SampleTeam.STUDIO);
    client.people().nickname(SampleTeam.NORA, "Norrie");
    studio.refresh(Set.of(SampleTeam.NORA));
    assertTrue(rows().stream().anyMatch(r -> r.author().name().equals("Norrie")));
    assertFalse(rows().stream().anyMatch(r -> r.author().name().equals("Nora Haddad")));
  }

  @Test
  void a_thread_that_is_not_there_shows_nothing_and_breaks_nothing() {
    OpenThread none = open(new ThreadId(4711));
    none.refresh();
    assertEquals(List.of(), told);
  }

  private OpenThread open(ThreadId id) {
    OpenThread thread = thread(id);
    thread.load();
    return thread;
  }

  private OpenThread thread(ThreadId id) {
    return new OpenThread(client, id, SampleTeam.CLOCK, ZoneOffset.UTC, told::add);
  }

  private Shown last() {
    return told.getLast();
  }

  private List<MessageRow> rows() {
    return last().items().stream()
        .map(
            item ->
                switch (item) {
                  case ChatItem.Bubble b -> List.of(b.row());
                  case ChatItem.Note n -> List.of(n.row());
                  case ChatItem.Day _, ChatItem.Unread _, ChatItem.Earlier _ ->
                      List.<MessageRow>of();
                })
        .flatMap(List::stream)
        .toList();
  }

  private List<Long> seqs() {
    return rows().stream().map(MessageRow::seq).toList();
  }

  private List<String> texts() {
    return rows().stream()
        .map(r -> r.body() instanceof EventBody.Message m ? m.text() : "")
        .toList();
  }
}
