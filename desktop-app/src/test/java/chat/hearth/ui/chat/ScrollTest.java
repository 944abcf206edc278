package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.ui.sample.SampleTeam;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list stays where one reads, and shows the end where one writes. */
class ScrollTest extends OpenChat {

  @Test
  void history_comes_as_one_scrolls_up_and_nothing_jumps() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    for (int i = 0; i < 3; i++) {
      int had = screen.ask(() -> flow().getCellCount());
      Seen seen = screen.ask(this::top);
      screen.until("older ones", () -> screen.ask(() -> flow().getCellCount()) > had);
      screen.until(
          "the same place", () -> Math.abs(screen.ask(() -> place(seen.row())) - seen.place()) < 2);
    }
    assertTrue(screen.ask(this::cells) < 60, "only what shows has cells");
    screen.awaitVisible("Jump to latest");
    screen.clickSpoken("Jump to latest");
    screen.awaitWords("Keys are with the neighbour.");
  }

  @Test
  void who_reads_above_is_not_pulled_down_by_news() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    goUp(25);
    assertFalse(screen.shows("Keys are with the neighbour."));
    String top = screen.ask(this::topText);
    client.play(SampleTeam.STUDIO, SampleTeam.NORA, "Just came in");
    screen.awaitVisible("Jump to latest");
    assertEquals(top, screen.ask(this::topText));
    assertFalse(screen.shows("Just came in"));
    screen.run(controller::escape);
    screen.awaitWords("Just came in");
  }

  private record Seen(Object row, double place) {}

  private Seen top() {
    flow().scrollPixels(-1_000_000);
    flow().layout();
    IndexedCell<?> cell = flow().getFirstVisibleCell();
    while (!(cell.getItem() instanceof ChatItem.Bubble)) {
      cell = flow().getVisibleCell(cell.getIndex() + 1);
    }
    return new Seen(cell.getItem(), cell.getBoundsInParent().getMinY());
  }

  /** Where a row stands, in px from the top; -1 if it does not show. */
  private double place(Object row) {
    return flow().lookupAll(".list-cell").stream()
        .filter(c -> c instanceof IndexedCell<?> cell && !cell.isEmpty() && same(cell, row))
        .filter(Node::isVisible)
        .mapToDouble(c -> c.getBoundsInParent().getMinY())
        .findFirst()
        .orElse(-1);
  }

  private static boolean same(IndexedCell<?> cell, Object row) {
    return cell.getItem() instanceof ChatItem item
        && row instanceof ChatItem wanted
        && item.key().equals(wanted.key());
  }

  private int cells() {
    return flow().lookupAll(".list-cell").size();
  }

  private @Nullable String topText() {
    IndexedCell<?> first = flow().getFirstVisibleCell();
    return first == null ? null : first.getAccessibleText();
  }
}
