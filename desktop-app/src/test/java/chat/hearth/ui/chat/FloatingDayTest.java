package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.hearth.hand.Pointer;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** While one scrolls, the day of what is in sight stands above it. */
class FloatingDayTest extends OpenChat {

  @Test
  void it_comes_while_one_scrolls_tells_the_day_and_goes_by_itself() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    screen.until("the end", () -> screen.ask(this::atEnd));
    assertFalse(screen.ask(this::shows), "nobody has scrolled");
    screen.until(
        "the day",
        () -> {
          wheel(90);
          return screen.ask(() -> shows() && label().getText().equals(topDay()));
        });
    screen.picture("chat-floating-day");
    screen.until("gone", () -> !screen.ask(this::shows));
  }

  @Test
  void it_is_as_wide_as_its_words_in_the_middle_and_changes_nothing_below() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    scrollUntilItShows();
    screen.picture("chat-floating-day-dark");
    Bounds list = screen.ask(() -> flow().localToScene(flow().getLayoutBounds()));
    Bounds pill = screen.ask(() -> label().localToScene(label().getLayoutBounds()));
    assertEquals(list.getCenterX(), pill.getCenterX(), 1);
    assertEquals(screen.ask(() -> label().prefWidth(-1)), pill.getWidth(), 1);
    assertFalse(screen.ask(() -> label().isManaged() || label().isFocusTraversable()));
    screen.until("gone", () -> !screen.ask(this::shows));
    assertEquals(list, screen.ask(() -> flow().localToScene(flow().getLayoutBounds())));
  }

  @Test
  void where_the_line_of_a_day_is_right_there_it_says_it_alone() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    scrollUntilItShows();
    screen.until(
        "a line of a day at the top",
        () -> {
          wheel(10);
          return screen.ask(() -> lineTop() > 0 && lineTop() < 20 && !shows());
        });
  }

  @Test
  void what_comes_by_itself_shows_no_day() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    for (int i = 0; i < 5; i++) {
      client.play(SampleTeam.STUDIO, SampleTeam.MARA, "News " + i);
      screen.awaitWords("News " + i);
    }
    assertFalse(screen.ask(this::shows));
  }

  @Test
  void the_wheel_turns_the_list_over_it_and_a_click_leads_to_other_days() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    scrollUntilItShows();
    double before = screen.ask(() -> flow().getPosition());
    screen.run(() -> Event.fireEvent(label(), Pointer.turned(200)));
    screen.until("scrolled", () -> screen.ask(() -> flow().getPosition()) < before);
    scrollUntilItShows();
    LocalDate day = screen.ask(() -> Objects.requireNonNull(top()).date());
    clickOn(this::label);
    screen.awaitWords("Go to a date");
    assertEquals(
        DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK).format(day),
        screen.ask(() -> screen.stage().getScene().getFocusOwner().getAccessibleText()));
  }

  @Test
  void another_thread_begins_without_it() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    scrollUntilItShows();
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Cake at four");
    assertFalse(screen.ask(this::shows));
  }

  private void scrollUntilItShows() {
    screen.until(
        "the day",
        () -> {
          wheel(400);
          return screen.ask(this::shows);
        });
  }

  /** Upwards, so many px. */
  private void wheel(double pixels) {
    screen.run(() -> Event.fireEvent(flow(), Pointer.turned(pixels)));
  }

  private boolean shows() {
    return label().isVisible() && label().getOpacity() > 0;
  }

  private Label label() {
    return (Label) screen.stage().getScene().lookup("#floating-day");
  }

  /** The day of the first row in sight, as its line says it. */
  private String topDay() {
    ChatItem.Day day = top();
    return day == null ? "" : screen.window().times().day(day.start());
  }

  private ChatItem.@Nullable Day top() {
    IndexedCell<?> first = flow().getFirstVisibleCell();
    for (int i = first.getIndex(); i >= 0; i--) {
      if (list().getItems().get(i) instanceof ChatItem.Day d) {
        return d;
      }
    }
    return null;
  }

  private ListView<?> list() {
    return (ListView<?>) screen.stage().getScene().lookup(".message-list");
  }

  /** How far below the top the first line of a day stands, in px; -1 where there is none. */
  private double lineTop() {
    return flow().lookupAll(".message-cell").stream()
        .filter(n -> n.isVisible() && n instanceof MessageCell c && !c.isEmpty())
        .filter(n -> ((MessageCell) n).getItem() instanceof ChatItem.Day)
        .mapToDouble((Node n) -> n.getBoundsInParent().getMinY())
        .filter(y -> y > 0)
        .min()
        .orElse(-1);
  }
}
