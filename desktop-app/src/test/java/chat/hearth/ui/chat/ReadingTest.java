package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.client.MessageRow;
import chat.hearth.model.EventBody;
import chat.hearth.model.Presence;
import chat.hearth.ui.kit.Badge;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** How one reads: what is new, what comes while one is elsewhere, and what stays readable. */
class ReadingTest extends OpenChat {

  @Test
  void a_thread_with_many_unread_messages_opens_where_they_begin() {
    screen.run(() -> controller.windowFocused(false));
    for (int i = 1; i <= 90; i++) {
      client.play(SampleTeam.PHOTO_PICKS, SampleTeam.AIKO, "Picture " + i);
    }
    show(SampleTeam.PHOTO_PICKS);
    screen.awaitWords("90 new messages");
    screen.awaitWords("Picture 1");
    assertFalse(screen.shows("Picture 90"));
    assertEquals(90, row(SampleTeam.PHOTO_PICKS).unread(), "not one of them was looked at");
    screen.run(() -> controller.windowFocused(true));
    screen.run(controller::escape);
    screen.awaitWords("Picture 90");
    screen.until("read", () -> row(SampleTeam.PHOTO_PICKS).unread() == 0);
  }

  @Test
  void what_is_below_the_window_is_not_read_by_opening_a_thread() {
    for (int i = 1; i <= 40; i++) {
      client.play(SampleTeam.PHOTO_PICKS, SampleTeam.AIKO, "Picture " + i);
    }
    show(SampleTeam.PHOTO_PICKS);
    screen.awaitWords("Picture 1");
    screen.click("chat-more");
    screen.clickWords("Mute");
    screen.until("all before is written", () -> row(SampleTeam.PHOTO_PICKS).muted());
    assertEquals(40, row(SampleTeam.PHOTO_PICKS).unread());
    screen.run(controller::escape);
    screen.until("read", () -> row(SampleTeam.PHOTO_PICKS).unread() == 0);
  }

  @Test
  void a_few_high_messages_begin_at_the_line_of_new_ones_too() {
    for (int i = 1; i <= 8; i++) {
      client.play(SampleTeam.PHOTO_PICKS, SampleTeam.AIKO, "Picture " + i + "\n.".repeat(12));
    }
    show(SampleTeam.PHOTO_PICKS);
    screen.until("the line", () -> screen.ask(this::lineInSight));
    screen.picture("chat-high-news");
    assertFalse(screen.ask(this::atEnd));
    assertEquals(8, row(SampleTeam.PHOTO_PICKS).unread());
    screen.run(controller::escape);
    screen.until("read", () -> row(SampleTeam.PHOTO_PICKS).unread() == 0);
    assertTrue(screen.ask(this::atEnd));
  }

  @Test
  void the_line_of_new_messages_stays_while_one_reads_and_is_gone_the_next_time() {
    show(SampleTeam.WITH_PRIYA);
    screen.awaitWords("2 new messages");
    screen.until("read", () -> row(SampleTeam.WITH_PRIYA).unread() == 0);
    client.play(SampleTeam.WITH_PRIYA, SampleTeam.PRIYA, "One more");
    screen.awaitWords("One more");
    assertTrue(screen.shows("2 new messages"), "nothing moves under the eyes");
    show(SampleTeam.WITH_JONAS);
    show(SampleTeam.WITH_PRIYA);
    screen.awaitWords("One more");
    assertFalse(screen.shows("new messages"));
  }

  @Test
  void news_below_are_counted_at_the_way_down_even_if_they_come_at_once() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    goUp(25);
    client.play(SampleTeam.STUDIO, SampleTeam.NORA, "One");
    screen.until("one", () -> waiting().equals("1"));
    List<MessageRow> batch =
        IntStream.range(0, 3)
            .mapToObj(i -> client.play(SampleTeam.STUDIO, SampleTeam.MARA, "More " + i))
            .toList();
    client.play(new Change.MessagesChanged(SampleTeam.STUDIO, batch, true));
    screen.until("four", () -> waiting().equals("4"));
    int rows = screen.ask(() -> flow().getCellCount());
    client.play(SampleTeam.STUDIO, SampleTeam.MARA, new EventBody.Renamed("Big room"));
    screen.until("a row more", () -> screen.ask(() -> flow().getCellCount()) > rows);
    assertEquals("4", waiting(), "only what people write is counted");
    screen.clickSpoken("Jump to latest");
    screen.awaitWords("More 2");
    screen.until("seen", () -> waiting().isEmpty());
  }

  @Test
  void who_sends_while_reading_above_is_taken_to_what_they_sent() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    goUp(25);
    screen.click("composer");
    screen.type("Down here");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Down here");
    screen.until("the end", () -> screen.ask(this::atEnd));
  }

  @Test
  void another_size_of_window_or_text_keeps_the_newest_in_sight() {
    show(SampleTeam.STUDIO);
    screen.awaitWords("Keys are with the neighbour.");
    screen.resize(420, 560);
    screen.until("the end", () -> screen.ask(this::atEnd));
    screen.run(() -> screen.window().theme().textPercentProperty().set(200));
    screen.until("the end", () -> screen.ask(this::atEnd));
    screen.awaitWords("Keys are with the neighbour.");
  }

  @Test
  void an_event_of_a_later_version_asks_for_an_update_and_breaks_nothing() {
    show(SampleTeam.PHOTO_PICKS);
    client.play(
        SampleTeam.PHOTO_PICKS, SampleTeam.AIKO, new EventBody.Unknown("poll", Map.of("a", 1)));
    screen.awaitWords("Update Hearth to see this");
    client.play(SampleTeam.PHOTO_PICKS, SampleTeam.AIKO, "Did you see my poll?");
    screen.awaitWords("Did you see my poll?");
  }

  @Test
  void only_one_or_two_writers_are_named() {
    show(SampleTeam.LAUNCH_WEEK);
    client.playTyping(SampleTeam.LAUNCH_WEEK, SampleTeam.MARA, SampleTeam.PRIYA);
    screen.awaitWords("Mara and Priya are typing…");
    client.playTyping(SampleTeam.LAUNCH_WEEK, SampleTeam.MARA, SampleTeam.PRIYA, SampleTeam.JONAS);
    screen.awaitWords("Several people are typing…");
    client.playTyping(SampleTeam.STUDIO, SampleTeam.NORA);
    client.play(SampleTeam.LAUNCH_WEEK, SampleTeam.JONAS, "Done");
    screen.awaitWords("Done");
    assertFalse(screen.shows("Nora"), "that is another thread");
    show(SampleTeam.WITH_PRIYA);
    assertFalse(screen.shows("typing…"));
  }

  @Test
  void a_name_that_i_give_somebody_stands_above_what_they_wrote() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Tomás Ortega");
    client.people().nickname(SampleTeam.TOMAS, "Tommy");
    screen.awaitWords("Tommy");
    screen.until("renamed", () -> !screen.shows("Tomás Ortega"));
  }

  @Test
  void the_header_follows_who_comes_and_goes_and_the_new_topic() {
    show(SampleTeam.WITH_JONAS);
    screen.awaitWords("away since 08:58");
    client.play(
        SampleTeam.JONAS, new Presence(Presence.State.ONLINE, SampleTeam.CLOCK.instant(), 1));
    screen.awaitWords("online");
    client.playOffline();
    screen.awaitWords("Last news at 09:35");
  }

  @Test
  void text_that_runs_from_right_to_left_stays_on_its_side() {
    show(SampleTeam.WITH_PRIYA);
    client.play(SampleTeam.WITH_PRIYA, SampleTeam.PRIYA, "صباح الخير");
    screen.awaitWords("صباح الخير");
    screen.click("composer");
    screen.type("شكرا");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("شكرا");
    double middle = screen.ask(() -> screen.stage().getScene().getWidth() / 2);
    assertTrue(left("صباح الخير") < middle, "theirs at the left");
    assertTrue(left("شكرا") > middle, "mine at the right");
  }

  @Test
  void a_message_is_copied_whole_with_its_lines() {
    show(SampleTeam.WITH_PRIYA);
    client.play(SampleTeam.WITH_PRIYA, SampleTeam.PRIYA, "One\nhttps://a.example/\n😀");
    screen.awaitWords("One\nhttps://a.example/");
    screen.run(() -> list().requestFocus());
    screen.run(() -> list().getSelectionModel().selectLast());
    screen.press(KeyCode.C, true, false);
    screen.awaitWords("Copied");
    assertEquals(
        "One\nhttps://a.example/\n😀",
        screen.ask(() -> Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void nothing_is_copied_from_a_day_or_a_change_of_the_thread() {
    show(SampleTeam.WITH_PRIYA);
    screen.run(() -> Clipboard.getSystemClipboard().setContent(Map.of()));
    screen.run(() -> list().requestFocus());
    screen.run(() -> list().getSelectionModel().selectFirst());
    screen.press(KeyCode.C, true, false);
    assertFalse(screen.shows("Copied"));
  }

  @Test
  void at_twice_the_text_in_the_narrowest_window_nothing_hangs_out() {
    screen.run(() -> screen.window().theme().textPercentProperty().set(200));
    screen.resize(360, 480);
    show(SampleTeam.LAUNCH_WEEK);
    screen.until("bubbles", () -> !screen.ask(this::bubbles).isEmpty());
    screen.run(controller::escape);
    screen.until("the end", () -> screen.ask(this::atEnd));
    for (Node bubble : screen.ask(this::bubbles)) {
      Bounds b = screen.ask(() -> bubble.localToScene(bubble.getLayoutBounds()));
      assertTrue(b.getMinX() >= 0 && b.getMaxX() <= 361, b.toString());
    }
    assertEquals(List.of(), screen.nameless());
  }

  private boolean lineInSight() {
    return flow().lookupAll(".message-cell").stream()
        .filter(n -> n.isVisible() && n instanceof MessageCell c && !c.isEmpty())
        .filter(n -> ((MessageCell) n).getItem() instanceof ChatItem.Unread)
        .map(Node::getBoundsInParent)
        .anyMatch(b -> b.getMinY() >= 0 && b.getMaxY() <= flow().getHeight());
  }

  private List<Node> bubbles() {
    return screen.stage().getScene().getRoot().lookupAll(".bubble").stream()
        .filter(Node::isVisible)
        .toList();
  }

  private ListView<?> list() {
    return (ListView<?>) screen.stage().getScene().lookup(".message-list");
  }

  private double left(String words) {
    return screen.ask(
        () ->
            bubbles().stream()
                .filter(b -> b.lookupAll(".message-text").toString().contains(words))
                .mapToDouble(b -> b.localToScene(b.getLayoutBounds()).getMinX())
                .findFirst()
                .orElse(-1));
  }

  private String waiting() {
    return screen.ask(
        () ->
            screen.stage().getScene().getRoot().lookupAll(".jump").stream()
                .flatMap(j -> j.lookupAll(".label").stream())
                .filter(n -> n instanceof Badge && n.isVisible())
                .map(n -> ((Badge) n).getText())
                .findFirst()
                .orElse(""));
  }
}
