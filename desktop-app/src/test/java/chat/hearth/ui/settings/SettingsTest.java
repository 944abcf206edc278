package chat.hearth.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Connection;
import chat.hearth.client.RelayException;
import chat.hearth.client.UpdateException;
import chat.hearth.hand.Screen;
import chat.hearth.model.Device;
import chat.hearth.ui.kit.Language;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import chat.hearth.ui.sample.SampleUpdates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The settings: account, devices, looks, keys. */
class SettingsTest {

  @TempDir private Path folder;

  private final List<String> led = new CopyOnWriteArrayList<>();
  private final SampleClient client = SampleTeam.northlight();
  private Screen screen;
  private SettingsController controller;

  @BeforeEach
  void open() {
    screen = Screen.open(1000, 900, folder);
    controller =
        screen.show(
            window ->
                new SettingsController(
                    client, window, new SettingsController.Doors(() -> led.add("signed out"))),
            c -> {
              c.view().setMinWidth(320);
              HBox.setHgrow(c.page(), Priority.ALWAYS);
              return new HBox(c.view(), c.page());
            });
  }

  @AfterEach
  void close() {
    screen.run(controller::close);
    screen.close();
    assertEquals(0, client.listeners());
  }

  @Test
  void the_name_is_changed_with_enter_and_a_bad_one_is_refused() {
    screen.clickWords("Profile");
    screen.fill("display-name", " ");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("1 to 80 visible characters.");
    assertEquals("Elif Demir", client.account().displayName());
    screen.fill("display-name", "Elif D.");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Name changed");
    assertEquals("Elif D.", client.account().displayName());
    screen.awaitWords("@elif");
  }

  @Test
  void the_password_needs_the_present_one() {
    screen.clickWords("Profile");
    screen.fill("old-password", "not this one");
    screen.fill("new-password", "short");
    screen.clickWords("Change password");
    screen.awaitWords("At least 10 characters.");
    screen.fill("new-password", "another short sentence");
    screen.clickWords("Change password");
    screen.awaitWords("That is not your present password. Check caps lock and try again.");
    screen.fill("old-password", "a short sentence");
    screen.clickWords("Change password");
    screen.awaitWords("Password changed");
    screen.until("empty fields", () -> screen.text("new-password").isEmpty());
  }

  @Test
  void devices_are_listed_and_signed_out_one_by_one_or_all() throws RelayException {
    screen.clickWords("Devices");
    screen.awaitWords("Where you are signed in to Northlight Studio.");
    screen.awaitWords("Elif’s laptop");
    screen.awaitWords("Studio desktop");
    screen.awaitWords("Windows. Online now");
    screen.clickSpoken("Sign out, Old MacBook");
    screen.awaitWords("Sign out Old MacBook?");
    screen.press(KeyCode.ESCAPE);
    screen.until("unasked", () -> !screen.shows("Sign out Old MacBook?"));
    assertEquals(3, client.devices().list().size());
    screen.clickSpoken("Sign out, Old MacBook");
    screen.awaitWords("It loses its copy of the messages when it next connects.");
    screen.clickWords("Sign out");
    screen.until("two left", () -> names().equals(List.of("Elif’s laptop", "Studio desktop")));
    screen.clickWords("Sign out 1 device");
    screen.clickWords("Sign out");
    screen.until("one left", () -> names().equals(List.of("Elif’s laptop")));
    screen.until("no others", () -> !screen.shows("Other devices"));
  }

  @Test
  void the_keyboard_stays_at_a_device_when_the_list_is_read_again() throws RelayException {
    screen.clickWords("Devices");
    screen.awaitWords("Studio desktop");
    Device last = client.devices().list().getLast();
    String id = "device-" + last.deviceId();
    screen.run(() -> node(id).requestFocus());
    Node before = screen.ask(() -> node(id));
    client.play(new Connection.Online());
    screen.until("built anew", () -> screen.ask(() -> before.getScene() == null));
    assertEquals(id, screen.focused());
  }

  @Test
  void several_devices_lose_their_copies() {
    screen.clickWords("Devices");
    screen.clickWords("Sign out 2 devices");
    screen.awaitWords("Sign out 2 devices?");
    screen.awaitWords("They lose their copies of the messages when they next connect.");
    screen.press(KeyCode.ESCAPE);
  }

  @Test
  void what_needs_the_connection_is_off_without_it() {
    screen.clickWords("Devices");
    screen.awaitWords("Studio desktop");
    client.playOffline();
    screen.until("off", () -> screen.ask(() -> !enabled("Sign out, Studio desktop")));
    screen.clickWords("Profile");
    assertTrue(screen.ask(() -> disabledButton("Change password")));
    client.play(new Connection.Online());
    screen.until("on", () -> screen.ask(() -> !disabledButton("Change password")));
  }

  @Test
  void signing_out_here_asks_first() {
    screen.clickWords("Profile");
    screen.clickWords("Sign out");
    screen.awaitWords("Sign out of this device?");
    screen.awaitWords("Your account and the team’s copy stay.");
    screen.press(KeyCode.ESCAPE);
    screen.until("unasked", () -> !screen.shows("Sign out of this device?"));
    assertEquals(List.of(), led);
    screen.clickWords("Sign out");
    screen.awaitWords("Sign out of this device?");
    screen.clickWords("Sign out");
    screen.until("out", () -> led.equals(List.of("signed out")));
  }

  @Test
  void notifications_are_switched_and_said_where_there_are_none() {
    Settings settings = screen.window().settings();
    screen.clickWords("Notifications");
    screen.awaitWords("Your system shows what comes");
    screen.picture("settings-notifications");
    screen.clickSpoken("Show the text");
    assertFalse(screen.ask(() -> settings.noticeTextProperty().get()));
    screen.clickSpoken("Sound");
    assertFalse(screen.ask(() -> settings.noticeSoundProperty().get()));
    screen.clickSpoken("Notifications");
    assertFalse(screen.ask(() -> settings.notificationsProperty().get()));
    screen.clickWords("Profile");
    screen.computer().showsNoNotices();
    screen.clickWords("Notifications");
    screen.awaitWords("install libnotify");
  }

  @Test
  void the_theme_changes_at_once_and_is_kept() {
    screen.clickWords("Appearance");
    screen.click("theme-dark");
    screen.until("dark", () -> screen.ask(() -> screen.window().theme().isDark()));
    screen.clickSpoken("Compact thread list");
    screen.clickSpoken("Send with Enter");
    assertTrue(screen.ask(() -> screen.window().settings().compactThreadsProperty().get()));
    assertFalse(screen.ask(() -> screen.window().settings().sendWithEnterProperty().get()));
    screen.run(() -> screen.window().settings().close());
    Theme again = screen.ask(Theme::new);
    try (Settings kept = screen.ask(() -> new Settings(folder, again))) {
      assertTrue(kept.compactThreadsProperty().get());
      assertFalse(kept.sendWithEnterProperty().get());
      assertEquals(Theme.Mode.DARK, again.modeProperty().get());
    }
  }

  @Test
  void a_language_is_chosen_and_kept_for_the_next_start() {
    screen.clickWords("Appearance");
    screen.awaitWords("from the next start of Hearth on");
    screen.clickWords("Deutsch");
    screen.picture("settings-appearance");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("settings-appearance-dark");
    assertEquals(List.of(), screen.cramped());
    assertTrue(screen.shows("Text size"), "what is open goes on as it is");
    screen.run(() -> node("language-chinese").requestFocus());
    screen.press(KeyCode.SPACE);
    screen.run(() -> screen.window().settings().close());
    assertEquals(Language.CHINESE, Settings.language(folder));
  }

  @Test
  void less_motion_is_switched_however_long_the_page_is_open_and_follows_the_system_again() {
    Theme theme = screen.window().theme();
    boolean system = screen.ask(() -> Platform.getPreferences().isReducedMotion());
    screen.run(() -> theme.wantLessMotion(system));
    screen.clickWords("Appearance");
    screen.awaitWords("Less motion");
    System.gc(); // takes what nobody holds
    screen.clickSpoken("Less motion");
    assertEquals(!system, screen.ask(theme::isMotionless));
    screen.clickSpoken("Less motion");
    assertEquals(Theme.LessMotion.SYSTEM, screen.ask(() -> theme.lessMotionProperty().get()));
    screen.run(() -> theme.wantLessMotion(!system));
    screen.until("the switch", () -> screen.ask(() -> motion().isSelected()) != system);
  }

  @Test
  void a_page_that_is_gone_follows_nothing_any_more() {
    screen.clickWords("Appearance");
    ToggleButton card = screen.ask(() -> (ToggleButton) node("theme-dark"));
    Slider slider = screen.ask(() -> (Slider) node("text-size"));
    screen.clickWords("Profile");
    screen.until("another page", () -> screen.ask(() -> card.getScene() == null));
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.run(() -> screen.window().theme().textPercentProperty().set(120));
    assertFalse(screen.ask(card::isSelected));
    assertEquals(100, screen.ask(slider::getValue));
  }

  private ToggleButton motion() {
    return screen.stage().getScene().getRoot().lookupAll(".switch").stream()
        .filter(s -> "Less motion".equals(s.getAccessibleText()))
        .map(ToggleButton.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_text_grows_with_the_slider() {
    screen.clickWords("Appearance");
    screen.awaitWords("100 %");
    screen.run(
        () -> ((Slider) screen.stage().getScene().getRoot().lookup(".slider")).setValue(150));
    screen.awaitWords("150 %");
    assertEquals(150, screen.ask(() -> screen.window().theme().textPercentProperty().get()));
  }

  @Test
  void hearth_starts_at_login_only_where_somebody_wants_it() {
    screen.clickWords("This computer");
    screen.awaitWords("Minimised, so that messages are there when you look.");
    screen.until("ready", () -> screen.ask(() -> !login().isDisabled()));
    assertFalse(screen.ask(() -> login().isSelected()), "off by default");
    screen.picture("settings-computer");
    screen.clickSpoken("Start Hearth when I log in");
    screen.until("on", () -> screen.computer().starts());
    screen.run(() -> login().requestFocus());
    screen.press(KeyCode.SPACE);
    screen.until("off again, by keyboard", () -> !screen.computer().starts());
    screen.computer().lock();
    screen.clickSpoken("Start Hearth when I log in");
    screen.awaitWords("The system took no change. Is its folder for such entries writable?");
    assertFalse(screen.ask(() -> login().isSelected()));
  }

  @Test
  void a_hearth_that_was_not_installed_says_why_it_can_not_start_at_login() {
    screen.computer().notInstalled();
    SettingsController other =
        screen.show(
            window ->
                new SettingsController(client, window, new SettingsController.Doors(() -> {})),
            SettingsController::page);
    screen.run(() -> other.show(SettingsController.Page.COMPUTER));
    screen.awaitWords("Offered where Hearth was installed and runs with its usual profile.");
    assertTrue(screen.ask(() -> login().isDisabled()));
    screen.run(other::close);
  }

  @Test
  void a_newer_hearth_is_downloaded_when_somebody_wants_it_and_shown() {
    screen.clickWords("This computer");
    screen.awaitWords("You have the newest that your relay offers");
    screen.awaitWords("Version 1.3.0. Hearth asks nobody but your team’s relay.");
    CountDownLatch way = new CountDownLatch(1);
    client.updates().hold(way);
    client.updates().offer(SampleUpdates.NEXT);
    client.play(new Connection.Online());
    screen.awaitWords("Hearth 1.4.0 is ready on your relay");
    screen.awaitWords("hearth_1.4.0_amd64.deb, 67.6 MB.");
    screen.picture("settings-update");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.run(() -> node("update").requestFocus());
    screen.press(KeyCode.SPACE);
    screen.until("a part", () -> screen.ask(() -> part() > 0.39));
    client.play(new Connection.Online());
    screen.awaitWords("Downloading hearth_1.4.0_amd64.deb");
    screen.picture("settings-update-dark");
    way.countDown();
    screen.awaitWords("Hearth 1.4.0 is downloaded and checked");
    screen.clickWords("Show in folder");
    Path file = folder.resolve("downloads").resolve(SampleUpdates.NEXT.file());
    screen.until("shown", () -> screen.computer().shown().equals(List.of(file)));
  }

  @ParameterizedTest
  @EnumSource(UpdateException.Reason.class)
  void a_download_that_fails_says_why_and_can_be_tried_again(UpdateException.Reason reason) {
    client.updates().offer(SampleUpdates.NEXT);
    client.play(new Connection.Online());
    client.updates().fail(new UpdateException(reason, new IOException("played")));
    screen.clickWords("This computer");
    screen.clickWords("Download");
    screen.awaitWords(
        switch (reason) {
          case WRONG_CONTENT -> "The file is not the one that was promised, so it was deleted";
          case UNREACHABLE -> "The download stopped";
          case LOCAL_STORAGE -> "Is there space, and permission to write, in " + folder;
        });
    client.updates().fail(null);
    screen.clickWords("Try again");
    screen.awaitWords("Hearth 1.4.0 is downloaded and checked");
  }

  private double part() {
    return screen.stage().getScene().getRoot().lookup(".progress-bar") instanceof ProgressBar bar
        ? bar.getProgress()
        : 0;
  }

  private Node node(String id) {
    return screen.stage().getScene().getRoot().lookup("#" + id);
  }

  private ToggleButton login() {
    return (ToggleButton) screen.stage().getScene().getRoot().lookup("#login-start");
  }

  @Test
  void all_keys_are_listed_and_the_about_page_names_the_team() {
    screen.clickWords("Keyboard");
    for (String words : List.of("Find threads, people and messages", "New thread", "Next region")) {
      screen.awaitWords(words);
    }
    screen.clickWords("Help and about");
    screen.awaitWords("Team Northlight Studio, hosted on Mara’s ThinkPad, at 192.168.1.20:7480.");
    screen.awaitWords("Encrypted line. The relay’s key is 9f86-d081-884c-7d65.");
    screen.awaitWords("Apache License 2.0.");
  }

  @ParameterizedTest
  @EnumSource(SettingsController.Page.class)
  void everything_that_keys_reach_has_a_name(SettingsController.Page page) {
    screen.run(() -> controller.show(page));
    screen.until("it", () -> screen.ask(() -> controller.pageOpenProperty().get()));
    assertEquals(List.of(), screen.nameless());
  }

  private List<String> names() throws RelayException {
    return client.devices().list().stream().map(Device::name).toList();
  }

  private boolean enabled(String spoken) {
    return screen.stage().getScene().getRoot().lookupAll(".button").stream()
        .anyMatch(b -> spoken.equals(b.getAccessibleText()) && !b.isDisabled());
  }

  private boolean disabledButton(String words) {
    return screen.stage().getScene().getRoot().lookupAll(".button").stream()
        .anyMatch(
            b -> b instanceof Button button && words.equals(button.getText()) && b.isDisabled());
  }
}
