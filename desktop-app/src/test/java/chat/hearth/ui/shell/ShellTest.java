package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Connection;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.ThreadRow;
import chat.hearth.client.Update;
import chat.hearth.gallery.Shots;
import chat.hearth.hand.Hand;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.HostTrouble;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleComputer;
import chat.hearth.ui.sample.SampleTeam;
import chat.hearth.ui.sample.SampleUpdates;
import chat.hearth.ui.sample.ScriptedEntry;
import chat.hearth.ui.signin.Hosting;
import chat.hearth.ui.signin.HostingException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window: its columns, its keys, and the ways between the screens. */
class ShellTest {

  @TempDir private Path folder;

  private SampleClient client;
  private Hand hand;
  private HearthWindow window;
  private Theme theme;

  @BeforeEach
  void open() {
    client = SampleTeam.northlight();
    theme = Shots.onFx(Theme::new);
    Stage stage = Shots.onFx(Stage::new);
    window = Shots.onFx(() -> window(stage));
    hand = new Hand(stage);
    hand.resize(1280, 800);
    hand.look();
    hand.awaitWords("Write to Launch week");
  }

  private HearthWindow window(Stage stage) {
    Settings settings = new Settings(folder, theme);
    theme.modeProperty().set(Theme.Mode.LIGHT);
    theme.lessMotionProperty().set(Theme.LessMotion.ON);
    settings.windowWidthProperty().set(1280);
    settings.windowHeightProperty().set(800);
    HearthWindow made =
        new HearthWindow(
            stage,
            new HearthWindow.Parts(
                theme,
                settings,
                new Times(SampleTeam.CLOCK, ZoneOffset.UTC, Locale.UK),
                new ScriptedEntry(),
                new NoHosting(),
                () -> null,
                new SampleComputer(folder)));
    made.show(client, null);
    return made;
  }

  @AfterEach
  void close() {
    on(
        () -> {
          window.close();
          hand.stage().hide();
          return true;
        });
    assertEquals(0, client.listeners());
    assertTrue(client.closed());
  }

  @Test
  void it_starts_in_the_newest_thread_ready_to_write() {
    hand.until("the composer", () -> focused().equals("composer"));
    hand.type("Hello all");
    assertEquals("Hello all", hand.text("composer"));
  }

  @Test
  void ctrl_k_finds_ctrl_n_starts_and_escape_goes_back() {
    hand.press(KeyCode.K, true, false);
    hand.type("studio");
    hand.awaitWords("People and threads");
    hand.press(KeyCode.ENTER);
    hand.awaitWords("Write to Studio");
    hand.press(KeyCode.N, true, false);
    hand.awaitWords("What is it about?");
    hand.press(KeyCode.ESCAPE);
    hand.until("closed", () -> !hand.shows("What is it about?"));
    hand.awaitWords("Write to Studio");
  }

  @Test
  void keys_walk_through_the_threads() {
    hand.press(KeyCode.DIGIT4, true, false);
    hand.awaitWords("Write to Jonas W.");
    hand.press(KeyCode.TAB, true, false);
    hand.awaitWords("Write to Launch week");
    alt(KeyCode.DOWN, false);
    hand.awaitWords("Write to Priya Nair");
    alt(KeyCode.UP, false);
    hand.awaitWords("Write to Launch week");
    alt(KeyCode.DOWN, true);
    hand.awaitWords("Write to Friday lunch");
  }

  @Test
  void keys_mute_archive_and_show_the_details() {
    hand.press(KeyCode.DIGIT4, true, false);
    hand.awaitWords("Write to Jonas W.");
    hand.press(KeyCode.M, true, true);
    hand.until("muted", () -> row(SampleTeam.WITH_JONAS).muted());
    hand.resize(1000, 800);
    hand.press(KeyCode.I, true, false);
    hand.awaitWords("Your name for this thread");
    hand.press(KeyCode.ESCAPE);
    hand.until("closed", () -> !hand.shows("Your name for this thread"));
    assertEquals("composer", focused());
    hand.press(KeyCode.A, true, true);
    hand.until("archived", () -> row(SampleTeam.WITH_JONAS).archived());
    hand.awaitWords("Undo");
  }

  @Test
  void the_text_grows_and_shrinks_by_keys() {
    hand.press(KeyCode.PLUS, true, false);
    hand.until("larger", () -> on(() -> theme.textPercentProperty().get()) > 100);
    hand.press(KeyCode.DIGIT0, true, false);
    hand.until("usual", () -> on(() -> theme.textPercentProperty().get()) == 100);
    hand.press(KeyCode.MINUS, true, false);
    hand.until("smaller", () -> on(() -> theme.textPercentProperty().get()) < 100);
  }

  @Test
  void settings_and_their_keys_open_and_the_rail_leads_back() {
    hand.press(KeyCode.COMMA, true, false);
    hand.awaitWords("Help and about");
    hand.press(KeyCode.F1);
    hand.awaitWords("Find threads, people and messages");
    hand.click("rail-contacts");
    hand.awaitWords("Pick a person on the left");
    hand.click("rail-threads");
    hand.awaitWords("Write to Launch week");
  }

  @Test
  void somebody_from_the_contacts_is_written_to() {
    hand.click("rail-contacts");
    hand.clickWords("Nora Haddad");
    hand.click("card-message");
    hand.awaitWords("Write to Nora Haddad");
    hand.type("Hello Nora");
    hand.press(KeyCode.ENTER);
    hand.awaitWords("Hello Nora");
  }

  @Test
  void unread_messages_are_counted_at_the_rail() {
    hand.click("rail-contacts");
    hand.until("two", () -> hand.spoken().stream().anyMatch(s -> s.startsWith("Threads, 2")));
    client.play(SampleTeam.WITH_SAMUEL, SampleTeam.SAMUEL, "Psst");
    hand.until("three", () -> hand.spoken().stream().anyMatch(s -> s.startsWith("Threads, 3")));
  }

  @ParameterizedTest
  @CsvSource({
    "1280, true, true",
    "900, true, true",
    "740, true, true",
    "680, false, true",
    "420, false, true",
    "360, false, true"
  })
  void columns_fold_as_the_window_narrows(int width, boolean list, boolean chat) {
    hand.resize(width, 800);
    hand.until(
        "the columns",
        () -> hand.shows("Photo picks") == list && hand.shows("Write to Launch week") == chat);
    assertTrue(
        on(
            () ->
                hand.stage().getScene().getRoot().lookupAll(".button").stream()
                    .filter(ShellTest::showing)
                    .allMatch(b -> b.localToScene(b.getLayoutBounds()).getMaxX() <= width + 1)),
        "nothing hangs out at the right");
  }

  @Test
  void in_a_narrow_window_one_goes_in_and_back() {
    hand.resize(420, 800);
    hand.until("one pane", () -> !hand.shows("Photo picks"));
    hand.click("chat-back");
    hand.awaitWords("Photo picks");
    hand.clickWords("Photo picks");
    hand.awaitWords("Write to Photo picks");
    hand.press(KeyCode.I, true, false);
    hand.awaitWords("Your name for this thread");
    hand.press(KeyCode.ESCAPE);
    hand.awaitWords("Write to Photo picks");
  }

  @Test
  void a_thread_that_was_left_open_200_times_keeps_no_views() {
    List<WeakReference<Node>> seen = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      ThreadId next = i % 2 == 0 ? SampleTeam.STUDIO : SampleTeam.LAUNCH_WEEK;
      hand.press(i % 2 == 0 ? KeyCode.DIGIT6 : KeyCode.DIGIT1, true, false);
      hand.awaitWords("Write to " + row(next).name());
      on(() -> seen.addAll(bubbles()));
    }
    hand.click("rail-contacts");
    hand.awaitWords("Pick a person on the left");
    int built = (int) seen.stream().distinct().count();
    long kept = Shots.onFx(() -> (long) cells());
    assertTrue(kept < 100, "cells are used again: " + kept + " of " + built);
  }

  @Test
  void closed_windows_can_be_collected() {
    List<WeakReference<HearthWindow>> gone = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      gone.add(openAndClose(i));
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              System.gc();
              return gone.stream().filter(w -> w.get() != null).count() <= 1;
            });
  }

  private WeakReference<HearthWindow> openAndClose(int number) {
    SampleClient other = SampleTeam.northlight();
    return on(
        () -> {
          Stage stage = new Stage();
          Theme own = new Theme();
          HearthWindow made =
              new HearthWindow(
                  stage,
                  new HearthWindow.Parts(
                      own,
                      new Settings(folder.resolve("other" + number), own),
                      Times.system(),
                      new ScriptedEntry(),
                      new NoHosting(),
                      () -> null,
                      new SampleComputer(folder)));
          made.show(other, null);
          made.close();
          stage.hide();
          return new WeakReference<>(made);
        });
  }

  @Test
  void a_newer_hearth_is_said_above_all_until_it_is_waved_off() {
    client.updates().offer(SampleUpdates.NEXT);
    client.play(new Connection.Online());
    hand.awaitWords("Hearth 1.4.0 is ready on your relay.");
    hand.until("the composer", () -> focused().equals("composer"));
    var _ = Shots.write("shell-update", on(() -> hand.stage().getScene().snapshot(null)));
    hand.clickWords("Show");
    hand.awaitWords("This computer");
    hand.awaitWords("Hearth 1.4.0 is ready on your relay");
    hand.until("quiet", () -> !hand.shows("Hearth 1.4.0 is ready on your relay."));
    client.updates().offer(new Update("1.5.0", "hearth-1.5.0.msi", 1, "ab".repeat(32)));
    client.play(new Connection.Online());
    hand.awaitWords("Hearth 1.5.0 is ready on your relay.");
    hand.clickSpoken("Hide this notice");
    hand.until("hidden", () -> !hand.shows("Hearth 1.5.0 is ready on your relay."));
    client.play(new Connection.Online());
    assertFalse(hand.shows("Hearth 1.5.0 is ready on your relay."));
  }

  private List<WeakReference<Node>> bubbles() {
    return hand.stage().getScene().getRoot().lookupAll(".bubble").stream()
        .map(WeakReference::new)
        .toList();
  }

  private int cells() {
    return hand.stage().getScene().getRoot().lookupAll(".message-list .list-cell").size();
  }

  private void alt(KeyCode code, boolean shift) {
    hand.pressAlt(code, shift);
  }

  private String focused() {
    return on(
        () -> {
          Node owner = hand.stage().getScene().getFocusOwner();
          return owner == null || owner.getId() == null ? "" : owner.getId();
        });
  }

  private ThreadRow row(ThreadId thread) {
    return client.threads().find(thread).orElseThrow();
  }

  private static boolean showing(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  private static <T> T on(Supplier<T> question) {
    return Shots.onFx(question);
  }

  /** A computer that hosts nothing. */
  private static final class NoHosting implements Hosting {

    @Override
    public String computer() {
      return "elif-laptop";
    }

    @Override
    public RelayAddress start(String team, int port) throws HostingException {
      throw HostingException.because(HostTrouble.OTHER, "not here");
    }
  }
}
