package chat.hearth.ui.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.hand.Screen;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of threads: its order, its rows, what moves in it, and all that is done from it. */
class ThreadListTest {

  @TempDir private Path folder;

  private final List<String> led = new CopyOnWriteArrayList<>();
  private final Region found = new Region();
  private Screen screen;
  private SampleClient client;
  private ThreadsController controller;

  @BeforeEach
  void open() {
    show(SampleTeam.northlight());
  }

  private void show(SampleClient shown) {
    client = shown;
    screen = Screen.open(320, 800, folder);
    controller =
        screen.show(
            window ->
                new ThreadsController(
                    shown,
                    window,
                    new ThreadsController.Doors(
                        id -> led.add("thread " + id),
                        new ThreadsController.Searching(
                            found,
                            typed -> led.add("find " + typed),
                            () -> led.add("into it"),
                            () -> led.add("open")))),
            ThreadsController::view);
  }

  @AfterEach
  void close() {
    screen.run(controller::close);
    screen.close();
    assertEquals(0, client.listeners());
  }

  @Test
  void pinned_ones_come_first_then_the_newest() {
    awaitTop("Launch week");
    assertEquals(
        List.of(
            "Launch week",
            "Priya Nair",
            "Friday lunch",
            "Jonas W.",
            "Aiko Tanaka",
            "Studio",
            "Tomás Ortega",
            "Photo picks",
            "Samuel Osei"),
        names());
  }

  @Test
  void the_ring_of_the_last_row_is_whole() {
    awaitTop("Launch week");
    screen.resize(320, 480);
    screen.run(() -> screen.stage().getScene().lookup(".thread-list").requestFocus());
    screen.press(KeyCode.END);
    screen.until("the last row", () -> screen.ask(this::showsLast));
    screen.picture("threads-ring");
  }

  private boolean showsLast() {
    ListView<?> list = (ListView<?>) screen.stage().getScene().lookup(".thread-list");
    double bottom = list.localToScene(list.getLayoutBounds()).getMaxY();
    return list.lookupAll(".list-cell").stream()
        .filter(n -> n instanceof ListCell<?> c && c.getIndex() == list.getItems().size() - 1)
        .map(n -> n.lookup(".thread-row"))
        .anyMatch(row -> row.localToScene(row.getLayoutBounds()).getMaxY() <= bottom);
  }

  @Test
  void what_is_done_to_the_owner_is_done_to_you() {
    awaitTop("Launch week");
    EventBody added = new EventBody.MembersAdded(List.of(SampleTeam.INGRID, SampleTeam.ELIF));
    client.play(SampleTeam.STUDIO, SampleTeam.MARA, added);
    screen.awaitWords("Mara added you and Ingrid Sørensen");
  }

  @Test
  void a_thread_that_calls_me_says_so_also_if_it_is_muted() {
    awaitTop("Launch week");
    Mention me = new Mention(SampleTeam.ELIF, "Elif Demir");
    EventBody call = new EventBody.Message("@Elif Demir?", null, List.of(), List.of(me));
    int before = screen.ask(() -> controller.unreadProperty().get());
    client.play(SampleTeam.FRIDAY_LUNCH, SampleTeam.JONAS, call);
    client.play(SampleTeam.FRIDAY_LUNCH, SampleTeam.JONAS, "Anybody?");
    client.play(SampleTeam.WITH_PRIYA, SampleTeam.PRIYA, call);
    screen.awaitWords("@ 1");
    screen.awaitWords("@ 3");
    screen.until(
        "spoken", () -> spoken("Friday lunch").contains("5 unread, 1 of them mention you"));
    assertEquals(before + 2, screen.ask(() -> controller.unreadProperty().get()));
    screen.picture("threads-mentions");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("threads-mentions-dark");
    client.threads().markRead(SampleTeam.FRIDAY_LUNCH);
    screen.until("read", () -> !screen.shows("@ 1"));
  }

  @Test
  void a_row_says_who_wrote_what_and_how_far_it_came() {
    awaitTop("Launch week");
    screen.awaitWords("Thank you!");
    screen.awaitWords("Jonas: Noodles again?");
    screen.awaitWords("The invoice is in the shared folder.");
    screen.awaitWords("About the photos from Tuesday");
    screen.awaitWords("Draft:");
    assertTrue(spoken("Priya Nair").contains("2 unread"), spoken("Priya Nair"));
    assertTrue(spoken("Friday lunch").contains("muted"), spoken("Friday lunch"));
    assertTrue(spoken("Launch week").contains("at the top"), spoken("Launch week"));
    assertTrue(spoken("Jonas W.").contains("read"), spoken("Jonas W."));
  }

  @Test
  void a_new_message_moves_its_thread_up_at_once() {
    awaitTop("Launch week");
    client.play(SampleTeam.WITH_SAMUEL, SampleTeam.SAMUEL, "I am at the door.");
    screen.until("it on top", () -> names().get(1).equals("Samuel Osei"));
    screen.awaitWords("I am at the door.");
    assertTrue(spoken("Samuel Osei").contains("1 unread"));
  }

  @Test
  void muted_threads_do_not_count_and_reading_takes_the_badge_away() {
    awaitTop("Launch week");
    int before = screen.ask(() -> controller.unreadProperty().get());
    client.play(SampleTeam.FRIDAY_LUNCH, SampleTeam.NORA, "Two soups.");
    screen.awaitWords("Nora: Two soups.");
    assertEquals(before, screen.ask(() -> controller.unreadProperty().get()));
    client.threads().markRead(SampleTeam.WITH_PRIYA);
    screen.until("read", () -> !spoken("Priya Nair").contains("unread"));
    assertEquals(before - 2, screen.ask(() -> controller.unreadProperty().get()));
  }

  @Test
  void who_writes_is_shown_in_place_of_the_last_message() {
    awaitTop("Launch week");
    client.playTyping(SampleTeam.LAUNCH_WEEK, SampleTeam.MARA);
    screen.awaitWords("Mara is typing…");
    client.playTyping(SampleTeam.LAUNCH_WEEK, SampleTeam.MARA, SampleTeam.TOMAS);
    screen.awaitWords("Mara and Tomás are typing…");
    client.playTyping(SampleTeam.LAUNCH_WEEK, SampleTeam.MARA, SampleTeam.TOMAS, SampleTeam.PRIYA);
    screen.awaitWords("Several people are typing…");
    client.playTyping(SampleTeam.LAUNCH_WEEK);
    screen.until("the message again", () -> screen.shows("Form, newsletter"));
  }

  @Test
  void events_are_told_in_words() {
    awaitTop("Launch week");
    client.play(SampleTeam.STUDIO, SampleTeam.MARA, new EventBody.Renamed("Big studio"));
    screen.awaitWords("Mara changed the topic to “Big");
    screen.awaitWords("Big studio");
  }

  @Test
  void the_chips_show_unread_and_archived_ones() {
    awaitTop("Launch week");
    screen.clickWords("Archived");
    screen.until("both", () -> names().equals(List.of("Poster print", "Cover drafts")));
    client.threads().archive(SampleTeam.POSTER_PRINT, false);
    screen.until("one", () -> names().equals(List.of("Cover drafts")));
    client.threads().archive(SampleTeam.COVER_DRAFTS, false);
    screen.awaitWords("Nothing archived.");
    screen.clickWords("All");
    screen.until("all", () -> names().contains("Poster print"));
  }

  @Test
  void everything_read_is_said_where_only_unread_ones_show() {
    awaitTop("Launch week");
    for (var row : client.threads().list()) {
      client.threads().markRead(row.threadId());
    }
    screen.until("no unread", () -> screen.ask(() -> controller.unreadProperty().get()) == 0);
    screen.clickWords("Unread");
    screen.awaitWords("All caught up.");
  }

  @Test
  void a_click_or_enter_opens_a_thread_and_arrows_go_from_row_to_row() {
    awaitTop("Launch week");
    screen.clickWords("Photo picks");
    assertEquals(List.of("thread " + SampleTeam.PHOTO_PICKS), led);
    screen.run(controller::focusSearch);
    screen.press(KeyCode.DOWN);
    screen.press(KeyCode.DOWN);
    screen.press(KeyCode.ENTER);
    screen.until("the second", () -> led.size() == 2);
    assertEquals("thread " + SampleTeam.WITH_PRIYA, led.getLast());
  }

  @Test
  void while_something_is_typed_there_is_what_was_found_instead_of_the_list() {
    awaitTop("Launch week");
    screen.run(controller::focusSearch);
    screen.type("po");
    screen.until("asked", () -> led.contains("find po"));
    screen.until("in sight", found::isVisible);
    screen.press(KeyCode.DOWN);
    screen.press(KeyCode.ENTER);
    assertEquals(List.of("find p", "find po", "into it", "open"), led);
    screen.press(KeyCode.ESCAPE);
    screen.until("gone", () -> !found.isVisible());
    awaitTop("Launch week");
    assertEquals("find ", led.getLast());
  }

  @Test
  void keys_step_through_the_threads() {
    awaitTop("Launch week");
    screen.run(() -> controller.select(SampleTeam.LAUNCH_WEEK));
    screen.run(controller::next);
    screen.run(() -> controller.select(SampleTeam.STUDIO));
    screen.run(controller::previous);
    screen.run(() -> controller.nth(3));
    screen.run(() -> controller.nth(99));
    screen.run(() -> controller.select(SampleTeam.LAUNCH_WEEK));
    screen.run(controller::nextUnread);
    assertEquals(
        List.of(
            "thread " + SampleTeam.WITH_PRIYA,
            "thread " + SampleTeam.WITH_AIKO,
            "thread " + SampleTeam.FRIDAY_LUNCH,
            "thread " + SampleTeam.WITH_PRIYA),
        led);
  }

  @Test
  void nothing_yet_is_said_and_how_to_begin() {
    close();
    show(SampleTeam.alone());
    screen.awaitWords("No threads yet");
    screen.awaitWords("Start one, and it shows up here.");
    screen.click("new-thread");
    screen.awaitWords("What is it about?");
  }

  @Test
  void long_names_and_texts_keep_inside_their_row() {
    close();
    show(SampleTeam.longTexts());
    screen.until("rows", () -> screen.rows().size() > 4);
    screen.picture("threads-long");
    assertTrue(
        screen.ask(
            () ->
                screen.stage().getScene().getRoot().lookupAll(".list-cell").stream()
                    .allMatch(c -> c.getBoundsInParent().getWidth() <= 320)));
  }

  @Test
  void everything_that_keys_reach_has_a_name() {
    awaitTop("Launch week");
    assertEquals(List.of(), screen.nameless());
    screen.click("new-thread");
    screen.awaitWords("What is it about?");
    assertEquals(List.of(), screen.nameless());
  }

  private void awaitTop(String name) {
    screen.until(name + " on top", () -> !names().isEmpty() && names().getFirst().equals(name));
  }

  private List<String> names() {
    return screen.rows().stream().map(r -> r.split(",", 2)[0]).toList();
  }

  private String spoken(String name) {
    return screen.rows().stream().filter(r -> r.startsWith(name)).findFirst().orElse("");
  }
}
