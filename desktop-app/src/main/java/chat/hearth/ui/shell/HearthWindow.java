package chat.hearth.ui.shell;

import chat.hearth.client.Account;
import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.Entry;
import chat.hearth.client.MessageLink;
import chat.hearth.ui.host.Hosting;
import chat.hearth.ui.kit.Computer;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Mark;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.kit.Window;
import chat.hearth.ui.settings.SettingsController;
import chat.hearth.ui.signin.HostingException;
import chat.hearth.ui.signin.SignInController;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** One window: the first screens, and the shell once somebody is in. */
public final class HearthWindow implements AutoCloseable {

  private static final double LEAST_WIDTH = 360;
  private static final double LEAST_HEIGHT = 480;

  /**
   * What a window is made of.
   *
   * @param hosted the team that this app hosts now, or null
   */
  public record Parts(
      Theme theme,
      Settings settings,
      Times times,
      Entry entry,
      chat.hearth.ui.signin.Hosting hosting,
      Supplier<@Nullable Hosting> hosted,
      Computer computer) {}

  private final Stage stage;
  private final Parts parts;
  private final Overlay overlay = new Overlay(new Region());
  private final Window window;
  private final Scene scene;
  private @Nullable SignInController signIn;
  private @Nullable Shell shell;
  private @Nullable UpdateBar updates;
  private @Nullable Client client;

  /** A window on this stage, not shown yet. */
  public HearthWindow(Stage stage, Parts parts) {
    this.stage = stage;
    this.parts = parts;
    this.window =
        new Window(parts.theme(), parts.times(), overlay, parts.settings(), parts.computer());
    Settings settings = parts.settings();
    this.scene =
        new Scene(
            overlay, settings.windowWidthProperty().get(), settings.windowHeightProperty().get());
    parts.theme().apply(scene);
    stage.setScene(scene);
    stage.setTitle("Hearth");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.getIcons().setAll(Mark.windowIcons());
    stage
        .focusedProperty()
        .subscribe(
            focused -> {
              if (shell != null) {
                shell.focused(focused);
              }
            });
    place();
  }

  /**
   * Shows the window.
   *
   * @param known the account of this profile, or null where nobody is signed in
   * @param link an address to join or the link to a message, as given at the start, or null
   */
  public void show(@Nullable Client known, @Nullable String link) {
    boolean message = link != null && MessageLink.isMeant(link);
    if (known != null) {
      enter(known);
    } else {
      SignInController screen = firstScreens();
      if (link != null && !message) {
        screen.join(link);
      }
    }
    stage.show();
    remember();
    if (link != null && message) {
      follow(link);
    }
  }

  /**
   * Comes to the front, because somebody started Hearth once more.
   *
   * @param link an address to join or the link to a message, or "" for none
   */
  public void call(String link) {
    front();
    if (link.isEmpty()) {
      return;
    }
    if (MessageLink.isMeant(link)) {
      follow(link);
    } else if (signIn != null) {
      signIn.join(link);
    } else {
      overlay.toast(Texts.screen("shell").get("join.already"));
    }
  }

  /** Goes where the link to a message leads, or says why that can't be. */
  private void follow(String text) {
    Shell in = shell;
    Optional<MessageLink> link = MessageLink.parse(text);
    if (link.isPresent() && in != null) {
      in.follow(link.get());
    } else {
      overlay.toast(Texts.screen("shell").get(link.isPresent() ? "link.signIn" : "link.wrong"));
    }
  }

  private void front() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /** Says something at the bottom of the window. */
  public void say(String words) {
    overlay.toast(words);
  }

  /** Tells that a damaged local copy was moved aside. */
  public void sayMovedAside() {
    overlay.toast(Texts.screen("shell").get("moved.aside"));
  }

  /**
   * Tells that the team of this profile could not be hosted again.
   *
   * @param again tries once more; not on the FX thread's time
   * @param restore goes back to the backup and tries once more; likewise
   */
  public void sayNotHosted(HostingException why, Runnable again, Runnable restore) {
    Texts texts = Texts.screen("shell");
    String title = texts.get("unhosted.title");
    String retry = texts.get("unhosted.again");
    if (why.backup().isPresent()) {
      String date = parts.times().moment(why.backup().get());
      Dialog.choose(
              title,
              texts.get("unhosted.damaged"),
              new Dialog.Choice(retry, again),
              new Dialog.Choice(texts.get("unhosted.restore", date), restore))
          .open(overlay);
      return;
    }
    String words =
        why.busyPort() > 0
            ? texts.get("unhosted.port", Integer.toString(why.busyPort()))
            : why.why().words();
    Dialog.confirm(title, words, retry, false, again).open(overlay);
  }

  /** The scene, for keys and pictures. */
  public Scene scene() {
    return scene;
  }

  /** Who is signed in here, or null. */
  public @Nullable Client client() {
    return client;
  }

  @Override
  public void close() {
    leaveScreens();
    if (client != null) {
      client.close();
      client = null;
    }
  }

  private SignInController firstScreens() {
    leaveScreens();
    SignInController screen =
        new SignInController(
            parts.entry(),
            parts.hosting(),
            parts.computer().nearby(),
            new SignInController.Doors(this::entered, this::openLocal));
    signIn = screen;
    stage.titleProperty().unbind();
    stage.setTitle("Hearth");
    overlay.content(screen.view());
    return screen;
  }

  private void entered(SignInController.Entered entered) {
    enter(entered.client());
    if (entered.founded() && shell != null) {
      shell.showHost();
    }
  }

  private void enter(Client in) {
    leaveScreens();
    client = in;
    Shell made =
        new Shell(
            in,
            window,
            scene,
            parts.hosted().get(),
            new Shell.Doors(this::signInAgain, this::signedOut, this::front));
    shell = made;
    UpdateBar news =
        new UpdateBar(
            in, window, made.view(), () -> made.settings(SettingsController.Page.COMPUTER));
    updates = news;
    overlay.content(news);
    stage.titleProperty().bind(made.titleProperty());
    made.focused(stage.isFocused());
  }

  private void signInAgain(Account account) {
    boolean wrongKey =
        client != null
            && client.connection() instanceof Connection.Ended(Connection.EndReason why, _)
            && why == Connection.EndReason.WRONG_KEY;
    if (client != null) {
      client.close();
      client = null;
    }
    SignInController screen = firstScreens();
    if (wrongKey) {
      screen.signInByLink(account);
    } else {
      screen.signInAgain(account);
    }
  }

  private void signedOut() {
    client = null;
    firstScreens();
  }

  /** Back to what is here, though the device is signed out. */
  private void openLocal() {
    parts.entry().open().ifPresent(this::enter);
  }

  private void leaveScreens() {
    if (signIn != null) {
      signIn.close();
      signIn = null;
    }
    if (shell != null) {
      stage.titleProperty().unbind();
      shell.close();
      shell = null;
    }
    if (updates != null) {
      updates.close();
      updates = null;
    }
  }

  /** Where it was, if that is still on a screen; else in the middle. */
  private void place() {
    Settings s = parts.settings();
    double x = s.windowXProperty().get();
    double y = s.windowYProperty().get();
    Rectangle2D wanted =
        new Rectangle2D(
            Double.isNaN(x) ? 0 : x,
            Double.isNaN(y) ? 0 : y,
            Math.max(LEAST_WIDTH, s.windowWidthProperty().get()),
            Math.max(LEAST_HEIGHT, s.windowHeightProperty().get()));
    boolean visible =
        !Double.isNaN(x)
            && Screen.getScreens().stream().anyMatch(c -> c.getVisualBounds().intersects(wanted));
    if (visible) {
      stage.setX(x);
      stage.setY(y);
    } else {
      stage.centerOnScreen();
    }
  }

  private void remember() {
    Settings s = parts.settings();
    stage.xProperty().addListener((_, _, now) -> s.windowXProperty().set(now.doubleValue()));
    stage.yProperty().addListener((_, _, now) -> s.windowYProperty().set(now.doubleValue()));
    scene
        .widthProperty()
        .addListener((_, _, now) -> s.windowWidthProperty().set(now.doubleValue()));
    scene
        .heightProperty()
        .addListener((_, _, now) -> s.windowHeightProperty().set(now.doubleValue()));
  }
}
