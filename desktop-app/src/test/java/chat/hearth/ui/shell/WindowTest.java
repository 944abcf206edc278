package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.client.Connection;
import chat.hearth.client.MessageLink;
import chat.hearth.client.MessageRow;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import chat.hearth.gallery.Shots;
import chat.hearth.hand.Hand;
import chat.hearth.ui.kit.HostTrouble;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleComputer;
import chat.hearth.ui.sample.SampleTeam;
import chat.hearth.ui.sample.ScriptedEntry;
import chat.hearth.ui.signin.Hosting;
import chat.hearth.ui.signin.HostingException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window as a whole: its place, its title, what it says, and the ways out of it. */
class WindowTest {

  @TempDir private Path folder;

  private final SampleClient client = SampleTeam.northlight();
  private SampleComputer computer;
  private Hand hand;
  private HearthWindow window;
  private Settings settings;

  @BeforeEach
  void open() {
    start(s -> s.windowWidthProperty().set(1280));
    hand.awaitWords("Write to Launch week");
  }

  private void start(Consumer<Settings> before) {
    Stage stage = on(Stage::new);
    computer = new SampleComputer(folder);
    settings = on(() -> settings(before));
    window = on(() -> window(stage, settings));
    hand = new Hand(stage);
    hand.look();
  }

  private Settings settings(Consumer<Settings> before) {
    Settings made = new Settings(folder, new Theme());
    before.accept(made);
    return made;
  }

  private HearthWindow window(Stage stage, Settings kept) {
    Theme theme = new Theme();
    theme.lessMotionProperty().set(Theme.LessMotion.ON);
    HearthWindow made =
        new HearthWindow(
            stage,
            new HearthWindow.Parts(
                theme,
                kept,
                new Times(SampleTeam.CLOCK, ZoneOffset.UTC, Locale.UK),
                new ScriptedEntry(),
                new NoHosting(),
                () -> null,
                computer));
    made.show(client, null);
    return made;
  }

  @AfterEach
  void close() {
    run(
        () -> {
          window.close();
          hand.stage().hide();
          settings.close();
        });
    assertEquals(0, client.listeners());
  }

  @Test
  void the_title_tells_the_open_thread_and_what_is_unread() {
    hand.until("the title", () -> title().equals("(2) Launch week – Hearth"));
    client.play(SampleTeam.WITH_SAMUEL, SampleTeam.SAMUEL, "Psst");
    hand.until("one more", () -> title().startsWith("(3)"));
    client.play(SampleTeam.FRIDAY_LUNCH, SampleTeam.JONAS, "Noodles!");
    client.threads().nickname(SampleTeam.LAUNCH_WEEK, "The week");
    hand.until("the new name", () -> title().equals("(3) The week – Hearth"));
    client.threads().markRead(SampleTeam.WITH_SAMUEL);
    client.threads().markRead(SampleTeam.WITH_PRIYA);
    hand.until("nothing unread", () -> title().equals("The week – Hearth"));
  }

  @Test
  void the_next_start_finds_the_size_and_the_width_of_the_list() {
    hand.resize(1000, 700);
    hand.until("kept", () -> on(() -> settings.windowWidthProperty().get()) == width());
    double kept = width();
    run(() -> settings.listWidthProperty().set(400));
    close();
    start(_ -> {});
    assertEquals(kept, width(), 1);
    assertEquals(400, on(() -> settings.listWidthProperty().get()));
  }

  @Test
  void a_place_on_a_screen_that_is_gone_is_not_taken() {
    close();
    start(
        s -> {
          s.windowXProperty().set(-20_000);
          s.windowYProperty().set(40_000);
        });
    assertTrue(on(() -> hand.stage().getX()) > -5_000);
    assertTrue(on(() -> hand.stage().getY()) < 20_000);
  }

  @Test
  void a_window_is_never_smaller_than_a_phone() {
    assertEquals(360, on(() -> hand.stage().getMinWidth()));
    assertEquals(480, on(() -> hand.stage().getMinHeight()));
  }

  @Test
  void a_message_in_the_open_thread_is_spoken_without_moving_the_focus() {
    hand.press(KeyCode.K, true, false);
    client.play(SampleTeam.LAUNCH_WEEK, SampleTeam.MARA, "Cake at four");
    hand.until("spoken", () -> spoken().contains("Mara Lindqvist: Cake at four"));
    hand.type("stu");
    hand.awaitWords("People and threads");
  }

  @Test
  void a_cut_is_spoken_once_however_often_it_is_tried_again() {
    client.playOffline();
    hand.until("spoken", () -> spoken().contains("Not connected."));
    client.playOffline();
    client.playOffline();
    client.play(SampleTeam.LAUNCH_WEEK, SampleTeam.MARA, "Cake at four");
    hand.until("the next", () -> spoken().contains("Cake at four"));
    assertFalse(spoken().contains("Not connected."), spoken());
  }

  @Test
  void a_click_on_a_notification_brings_the_window_to_the_front_and_opens_the_thread() {
    run(() -> hand.stage().setIconified(true));
    client.play(SampleTeam.STUDIO, SampleTeam.MARA, "The **keys**?");
    hand.until("a notification", () -> !computer.notices().isEmpty());
    assertEquals("Mara Lindqvist, Studio", computer.notices().getFirst().title());
    assertTrue(on(() -> hand.stage().isIconified()), "it does not come by itself");
    computer.notices().getFirst().clicked().run();
    hand.awaitWords("Write to Studio");
    assertFalse(on(() -> hand.stage().isIconified()));
  }

  @Test
  void a_link_from_outside_brings_the_window_to_the_front_and_shows_the_message() {
    MessageRow first =
        client.messages().latest(SampleTeam.STUDIO, 1000).rows().stream()
            .filter(MessageRow::isThere)
            .findFirst()
            .orElseThrow();
    run(() -> hand.stage().setIconified(true));
    run(() -> window.call(new MessageLink(SampleTeam.STUDIO, first.clientId()).link()));
    hand.awaitWords("Write to Studio");
    hand.until("there", () -> hand.rows().stream().anyMatch(r -> r.contains(first.text())));
    hand.awaitVisible("Jump to latest");
    assertFalse(on(() -> hand.stage().isIconified()));
  }

  @ParameterizedTest
  @CsvSource({
    "hearth://message/4711/0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b, That message is in a thread",
    "hearth://message/9999999999999999/0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b, leads to no message",
    "hearth://message/../../join/evil.example, leads to no message",
    "hearth://message/, leads to no message",
  })
  void a_link_that_leads_nowhere_is_said_in_a_sentence_and_moves_nothing(
      String link, String words) {
    run(() -> window.call(link));
    hand.awaitWords(words);
    assertTrue(hand.shows("Write to Launch week"));
  }

  @Test
  void what_the_relay_refused_is_said_at_the_bottom() {
    client.play(
        new Change.ActionRefused(
            SampleTeam.LAUNCH_WEEK, RelayException.Reason.NOT_ALLOWED, "not the owner"));
    hand.awaitWords("That isn’t allowed in this thread.");
    assertFalse(hand.shows("not the owner"), "that is the relay’s way to say it");
    client.play(
        new Change.ActionRefused(SampleTeam.LAUNCH_WEEK, RelayException.Reason.OTHER, "no room"));
    hand.awaitWords("That didn’t work and was taken back.");
  }

  @Test
  void the_own_avatar_tells_whether_one_is_connected() {
    hand.awaitVisible("Elif Demir, Online");
    client.playOffline();
    hand.awaitVisible("Elif Demir, Not connected");
    hand.awaitWords("Mara’s ThinkPad is offline.");
    hand.until("spoken", () -> spoken().contains("Not connected."));
    client.play(new Connection.Online());
    hand.awaitVisible("Elif Demir, Online");
  }

  @Test
  void signing_out_asks_first_and_leads_to_the_first_screens() {
    hand.click("rail-me");
    hand.clickWords("Sign out…");
    hand.awaitWords("Sign out of this device?");
    hand.press(KeyCode.ESCAPE);
    hand.until("stayed", () -> !hand.shows("Sign out of this device?"));
    hand.click("rail-me");
    hand.clickWords("Sign out…");
    hand.clickWords("Sign out");
    hand.awaitWords("Welcome to Hearth");
    assertEquals("Hearth", title());
    client.close();
  }

  @Test
  void the_own_menu_of_an_admin_leads_to_an_invitation_where_the_team_is_hosted_elsewhere() {
    hand.click("rail-me");
    hand.clickWords("Invite people");
    hand.awaitWords("hearth://join/192.168.1.20:7480?invite=7F3K-92QM-XD41&key=" + SampleTeam.KEY);
    hand.press(KeyCode.ESCAPE);
    hand.until("closed", () -> !hand.shows("Copy link"));
    client.admin(false);
    hand.click("rail-me");
    hand.awaitWords("Sign out…");
    assertFalse(hand.shows("Invite people"));
  }

  @Test
  void the_own_menu_leads_to_profile_and_devices() {
    hand.click("rail-me");
    hand.clickWords("Devices");
    hand.awaitWords("Old MacBook");
    hand.click("rail-me");
    hand.clickWords("Elif Demir");
    hand.until("the profile", () -> !hand.shows("Old MacBook"));
  }

  @Test
  void who_was_signed_out_elsewhere_reads_on_and_signs_in_again() {
    client.devices().signOut();
    hand.awaitWords("Sign in to go on; your drafts are kept.");
    hand.awaitWords("Cake at four, everyone’s invited.");
    hand.clickWords("Sign in");
    hand.awaitWords("Welcome back");
    assertTrue(client.closed(), "two copies of one device are one too many");
  }

  @Test
  void escape_over_the_messages_goes_to_the_newest_one() {
    hand.press(KeyCode.DIGIT6, true, false);
    hand.awaitWords("Keys are with the neighbour.");
    hand.until(
        "away from the end",
        () -> {
          run(() -> lookup(".message-list").requestFocus());
          run(() -> ((VirtualFlow<?>) lookup(".message-list .virtual-flow")).scrollToTop(20));
          return hand.spoken().contains("Jump to latest");
        });
    hand.press(KeyCode.ESCAPE);
    hand.until("the newest", () -> !hand.spoken().contains("Jump to latest"));
  }

  @Test
  void while_a_question_is_open_keys_lead_nowhere_else() {
    hand.click("chat-more");
    hand.clickWords("Leave…");
    hand.awaitWords("Leave Launch week?");
    hand.press(KeyCode.DIGIT2, true, false);
    hand.clickWords("Leave");
    hand.until(
        "left", () -> !client.threads().find(SampleTeam.LAUNCH_WEEK).orElseThrow().writable());
    hand.awaitWords("You are not in this thread any more.");
    assertTrue(client.threads().find(SampleTeam.WITH_PRIYA).orElseThrow().writable());
  }

  @Test
  void a_name_being_written_in_the_details_stays_with_its_thread_when_a_key_leads_away() {
    hand.press(KeyCode.I, true, false);
    hand.awaitWords("Your name for this thread");
    hand.fill("details-nickname", "The week");
    hand.press(KeyCode.DIGIT6, true, false);
    hand.awaitWords("Write to Studio");
    hand.until(
        "kept",
        () ->
            "The week"
                .equals(client.threads().find(SampleTeam.LAUNCH_WEEK).orElseThrow().nickname()));
    hand.awaitWords("8 members");
    assertEquals("Studio", client.threads().find(SampleTeam.STUDIO).orElseThrow().name());
  }

  private Node lookup(String selector) {
    return hand.stage().getScene().getRoot().lookup(selector);
  }

  private String title() {
    return on(() -> hand.stage().getTitle());
  }

  private double width() {
    return on(() -> hand.stage().getScene().getWidth());
  }

  private String spoken() {
    return on(
        () ->
            String.valueOf(
                ((Overlay) hand.stage().getScene().getRoot()).live().getAccessibleText()));
  }

  private static void run(Runnable work) {
    var _ =
        on(
            () -> {
              work.run();
              return true;
            });
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
