package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

/** One list of rows becomes another, and what stays is not touched. */
class PatchTest {

  private final Rows make = new Rows();
  private final List<ChatItem> all =
      IntStream.rangeClosed(1, 12)
          .mapToObj(i -> bubble(make.text(i, Rows.MARA, "09:%02d".formatted(i))))
          .toList();
  private final ObservableList<ChatItem> list = FXCollections.observableArrayList();
  private final List<Integer> touched = new ArrayList<>();

  @Test
  void whatever_stood_there_the_list_becomes_the_wanted_one() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<ChatItem> next = new ArrayList<>(all);
      next.removeIf(_ -> random.nextInt(3) == 0);
      if (random.nextInt(4) == 0) {
        Collections.shuffle(next, random);
      }
      Patch.apply(list, next);
      assertEquals(next, List.copyOf(list), "round " + round);
    }
  }

  @Test
  void a_new_message_touches_only_the_end() {
    assertEquals(List.of(5), touchedBy(all.subList(0, 5), all.subList(0, 6)));
  }

  @Test
  void older_messages_touch_only_the_begin() {
    assertEquals(List.of(0, 1, 2), touchedBy(all.subList(3, 8), all.subList(0, 8)));
  }

  @Test
  void a_tick_changes_one_row_in_its_place() {
    MessageRow waiting = make.unsent("09:30", SendState.QUEUED);
    List<ChatItem> before = List.of(all.get(0), bubble(waiting), all.get(1));
    List<ChatItem> after =
        List.of(all.get(0), bubble(Rows.in(waiting, 13, SendState.ACCEPTED)), all.get(1));
    assertEquals(List.of(1), touchedBy(before, after));
  }

  @Test
  void the_same_again_touches_nothing_and_nothing_empties_it() {
    assertEquals(List.of(), touchedBy(all, all));
    Patch.apply(list, List.of());
    assertEquals(List.of(), List.copyOf(list));
    Patch.apply(list, List.of());
    assertEquals(List.of(), List.copyOf(list));
  }

  private List<Integer> touchedBy(List<ChatItem> before, List<ChatItem> after) {
    list.setAll(before);
    ListChangeListener<ChatItem> note =
        c -> {
          while (c.next()) {
            IntStream.range(c.getFrom(), c.getTo()).forEach(touched::add);
          }
        };
    list.addListener(note);
    Patch.apply(list, after);
    list.removeListener(note);
    assertEquals(after, List.copyOf(list));
    return touched;
  }

  private static ChatItem bubble(MessageRow row) {
    return new ChatItem.Bubble(row, true, false);
  }
}
