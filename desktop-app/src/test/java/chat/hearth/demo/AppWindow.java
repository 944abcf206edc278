package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.desktop.AppGraph;
import chat.hearth.gallery.Layers;
import chat.hearth.gallery.Shots;
import chat.hearth.hand.Hand;
import chat.hearth.hand.Pointer;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleComputer;
import chat.hearth.ui.shell.HearthWindow;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/** One whole app in one window, with the hands and eyes of a person. */
final class AppWindow extends Hand implements AutoCloseable {

  /** A cut cable swallows the greeting: nobody waits the usual ten seconds for its answer. */
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

  private static final String LOOPBACK = "127.0.0.1";

  private final AppGraph graph;
  private final HearthWindow window;
  private final SampleComputer props;
  private final Album album;

  private AppWindow(
      AppGraph graph, Stage stage, HearthWindow window, SampleComputer props, Album album) {
    super(stage);
    this.graph = graph;
    this.window = window;
    this.props = props;
    this.album = album;
  }

  /** Starts an app with this profile, on a computer with these props. */
  static AppWindow open(Path profile, SampleComputer props, Rectangle2D place, Album album) {
    AppGraph graph =
        new AppGraph(
            profile,
            LOOPBACK,
            0,
            new TyrusDialer(CONNECT_LIMIT),
            Clock.systemUTC(),
            new SecureRandom(),
            Stagecraft.computer(props));
    Optional<Client> client = graph.open();
    return Shots.onFx(
        () -> {
          Stage stage = new Stage();
          HearthWindow window = graph.show(stage, client, null);
          AppWindow app = new AppWindow(graph, stage, window, props, album);
          app.theme().lessMotionProperty().set(Theme.LessMotion.ON);
          app.theme().modeProperty().set(Theme.Mode.LIGHT);
          app.move(place);
          return app;
        });
  }

  /** What stands on the desk: a microphone, a loudspeaker, answers to dialogs for files. */
  SampleComputer props() {
    return props;
  }

  /** Who is signed in here. */
  Client client() {
    Client client = Shots.onFx(() -> Optional.ofNullable(window.client())).orElse(null);
    if (client == null) {
      throw new AssertionError("nobody is signed in");
    }
    return client;
  }

  /** Opens a thread out of the list. */
  void turnTo(String thread) {
    clickWords(thread);
    awaitWords("Write to " + thread);
  }

  /** Writes a message and sends it. */
  void say(String text) {
    click("composer");
    type(text);
    press(KeyCode.ENTER);
    awaitWords(text);
  }

  /** The list of messages that shows. For the FX thread. */
  Node messages() {
    return Objects.requireNonNull(stage().getScene().lookup(".message-list"));
  }

  /** Turns the wheel over the messages, upwards by so many px. */
  void turnWheel(double pixels) {
    var _ =
        Shots.onFx(
            () -> {
              Event.fireEvent(
                  Objects.requireNonNull(messages().lookup(".virtual-flow")),
                  Pointer.turned(pixels));
              return true;
            });
  }

  /** By keyboard: from the composer to the messages, and to the last of them. */
  void chooseNewest() {
    click("composer");
    until(
        "the messages",
        () -> {
          press(KeyCode.TAB, false, true);
          return Shots.onFx(() -> stage().getScene().getFocusOwner() instanceof ListView<?>);
        });
    press(KeyCode.END);
  }

  boolean signedIn() {
    return Shots.onFx(() -> window.client() != null);
  }

  /** Says when somebody closes the window. */
  void onClosed(Runnable wanted) {
    stage().showingProperty().subscribe(showing -> closed(showing, wanted));
  }

  private static void closed(boolean showing, Runnable wanted) {
    if (!showing) {
      wanted.run();
    }
  }

  boolean isDark() {
    return Shots.onFx(() -> theme().isDark());
  }

  /** Takes pictures in both themes. */
  void picture(String name) {
    for (Theme.Mode mode : new Theme.Mode[] {Theme.Mode.DARK, Theme.Mode.LIGHT}) {
      album.add(name + "-" + mode.name().toLowerCase(Locale.ROOT), () -> snapshot(mode));
    }
  }

  @Override
  public void close() {
    var _ =
        Shots.onFx(
            () -> {
              stage().hide();
              graph.close();
              return true;
            });
  }

  private WritableImage snapshot(Theme.Mode mode) {
    return Shots.onFx(
        () -> {
          theme().modeProperty().set(mode);
          Scene scene = stage().getScene();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return Layers.picture(stage());
        });
  }

  private Theme theme() {
    Theme theme = Theme.of(stage().getScene());
    if (theme == null) {
      throw new AssertionError("the window has no theme");
    }
    return theme;
  }

  private void move(Rectangle2D place) {
    stage().setX(place.getMinX());
    stage().setY(place.getMinY());
    stage().setWidth(place.getWidth());
    stage().setHeight(place.getHeight());
  }
}
