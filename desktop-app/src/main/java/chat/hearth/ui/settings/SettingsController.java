package chat.hearth.ui.settings;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.RelayException;
import chat.hearth.client.Subscription;
import chat.hearth.model.Device;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The settings of this account and this computer. */
public final class SettingsController implements AutoCloseable {

  /** The pages, in the order of the list. */
  public enum Page {
    PROFILE(Feather.USER, "profile"),
    DEVICES(Feather.MONITOR, "devices"),
    NOTIFICATIONS(Feather.BELL, "notifications"),
    APPEARANCE(Feather.SUN, "appearance"),
    COMPUTER(Feather.POWER, "computer"),
    KEYBOARD(Feather.COMMAND, "keyboard"),
    ABOUT(Feather.HELP_CIRCLE, "about");

    private final Feather icon;
    private final String key;

    Page(Feather icon, String key) {
      this.icon = icon;
      this.key = key;
    }

    Feather icon() {
      return icon;
    }

    String key() {
      return key;
    }
  }

  /**
   * Where it goes on.
   *
   * @param signedOut this device was signed out by the person
   */
  public record Doors(Runnable signedOut) {}

  private final Client client;
  private final Window window;
  private final Doors doors;
  private final Texts texts = Texts.screen("settings");
  private final Background background = new Background("settings-screen");
  private final SettingsModel model;
  private final SettingsActions actions;
  private final SettingsView view;
  private final ProfilePage profile;
  private final DevicesPage devices;
  private final ComputerPage computer;
  private final StackPane holder = new StackPane();
  private final VBox page = new VBox();
  private final Subscription subscription;

  /** The settings of one window. */
  public SettingsController(Client client, Window window, Doors doors) {
    this.client = client;
    this.window = window;
    this.doors = doors;
    this.model = new SettingsModel(client.account());
    this.actions =
        new SettingsActions(
            this::show,
            this::closePage,
            this::displayName,
            this::changePassword,
            this::signOut,
            this::signOutHere);
    this.view = new SettingsView(texts, model, actions);
    this.profile = new ProfilePage(texts, model, actions);
    this.devices = new DevicesPage(texts, window.times(), model, actions);
    this.computer = new ComputerPage(texts, window, background, client.updates());
    model.connected.set(connected(client.connection()));
    this.subscription = client.onChange(this::heard);
    buildPage();
    model.page.subscribe(this::fill);
  }

  /** The list of pages. */
  public Region view() {
    return view;
  }

  /** The page that is open. */
  public Region page() {
    return page;
  }

  /** Opens a page. */
  public void show(Page wanted) {
    model.page.set(wanted);
    model.pageOpen.set(true);
    if (wanted == Page.DEVICES) {
      readDevices();
    }
  }

  /** Whether a page was opened, for where only one pane fits. */
  public BooleanProperty pageOpenProperty() {
    return model.pageOpen;
  }

  /** Goes back to the list, where only one pane fits. */
  public void closePage() {
    model.pageOpen.set(false);
  }

  /** Whether only one pane fits. */
  public void narrow(boolean single) {
    model.narrow.set(single);
  }

  @Override
  public void close() {
    subscription.close();
    computer.close();
    background.close();
  }

  private void buildPage() {
    Button back =
        Buttons.icon(Buttons.quiet(texts.get("back"), actions.back()), Feather.ARROW_LEFT);
    HBox bar = new HBox(back);
    bar.getStyleClass().addAll("pane-header", "surface", "lined");
    bar.visibleProperty().bind(model.narrow);
    bar.managedProperty().bind(bar.visibleProperty());
    holder.getStyleClass().add("settings-holder");
    ScrollPane scroll = new ScrollPane(holder);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    page.getStyleClass().add("canvas");
    page.getChildren().addAll(bar, scroll);
  }

  private void fill(Page wanted) {
    Node shown =
        switch (wanted) {
          case PROFILE -> profile;
          case DEVICES -> devices;
          case NOTIFICATIONS -> NotificationsPage.of(texts, window, background);
          case APPEARANCE -> Pages.appearance(texts, window);
          case COMPUTER -> computer;
          case KEYBOARD -> Pages.keyboard(texts);
          case ABOUT -> AboutPage.of(texts, client.account());
        };
    holder.getChildren().setAll(shown);
  }

  private void heard(Change change) {
    switch (change) {
      case Change.ConnectionChanged c ->
          Fx.later(
              () -> {
                model.connected.set(connected(c.connection()));
                computer.look();
                if (model.connected.get() && model.page.get() == Page.DEVICES) {
                  readDevices();
                }
              });
      case Change.AccountChanged c -> Fx.later(() -> model.account.set(c.account()));
      case Change.ThreadsChanged _,
          Change.MessagesChanged _,
          Change.MessageRemoved _,
          Change.FileMoved _,
          Change.DraftChanged _,
          Change.MembersChanged _,
          Change.TypingChanged _,
          Change.PeopleChanged _,
          Change.ActionRefused _ -> {}
    }
  }

  private void readDevices() {
    background.submit(() -> client.devices().list(), model.devices::setAll, _ -> {});
  }

  private void displayName(String name) {
    ask(
        () -> {
          client.devices().displayName(name);
          return true;
        },
        () -> window.overlay().toast(texts.get("profile.saved")));
  }

  private void changePassword(String oldPassword, String newPassword) {
    model.busy.set(true);
    model.passwordError.set("");
    background.submit(
        () -> {
          client.devices().changePassword(oldPassword, newPassword);
          return true;
        },
        _ -> {
          model.busy.set(false);
          profile.passwordChanged();
          window.overlay().toast(texts.get("password.changed"));
        },
        e -> {
          model.busy.set(false);
          model.passwordError.set(texts.get(wrongPassword(e) ? "password.wrong" : "failed"));
        });
  }

  private void signOut(List<Device> which) {
    ask(
        () -> {
          for (Device device : which) {
            client.devices().revoke(device.deviceId());
          }
          return true;
        },
        () -> window.overlay().toast(texts.get("devices.done")));
    readDevices();
  }

  private void signOutHere() {
    ask(
        () -> {
          client.devices().signOut();
          return true;
        },
        doors.signedOut());
  }

  private void ask(Callable<Boolean> work, Runnable done) {
    background.submit(work, _ -> done.run(), _ -> window.overlay().toast(texts.get("failed")));
  }

  private static boolean wrongPassword(Throwable e) {
    return e instanceof RelayException relay
        && relay.reason() == RelayException.Reason.BAD_CREDENTIALS;
  }

  private static boolean connected(Connection connection) {
    return connection instanceof Connection.Online || connection instanceof Connection.CatchingUp;
  }
}
