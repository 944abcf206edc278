package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.desktop.AppGraph;
import chat.hearth.gallery.Shots;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.shell.HearthWindow;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** One whole app in one window, with the hands and eyes of a person. */
final class AppWindow implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration LOOK_EVERY = Duration.ofMillis(15);

  /** A cut cable swallows the greeting: nobody waits the usual ten seconds for its answer. */
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

  private static final String LOOPBACK = "127.0.0.1";

  private final AppGraph graph;
  private final Stage stage;
  private final HearthWindow window;
  private final Finder finder;
  private final Album album;

  private AppWindow(AppGraph graph, Stage stage, HearthWindow window, Album album) {
    this.graph = graph;
    this.stage = stage;
    this.window = window;
    this.finder = new Finder(stage);
    this.album = album;
  }

  /** Starts an app with this profile. */
  static AppWindow open(Path profile, Rectangle2D place, Album album) {
    AppGraph graph =
        new AppGraph(
            profile,
            LOOPBACK,
            0,
            new TyrusDialer(CONNECT_LIMIT),
            Clock.systemUTC(),
            new SecureRandom());
    Optional<Client> client = graph.open();
    return Shots.onFx(
        () -> {
          Stage stage = new Stage();
          HearthWindow window = graph.show(stage, client, null);
          AppWindow app = new AppWindow(graph, stage, window, album);
          app.theme().lessMotionProperty().set(Theme.LessMotion.ON);
          app.theme().modeProperty().set(Theme.Mode.LIGHT);
          app.move(place);
          return app;
        });
  }

  AppGraph graph() {
    return graph;
  }

  Stage stage() {
    return stage;
  }

  /** Who is signed in here. */
  Client client() {
    Client client = Shots.onFx(() -> Optional.ofNullable(window.client())).orElse(null);
    if (client == null) {
      throw new AssertionError("nobody is signed in");
    }
    return client;
  }

  boolean signedIn() {
    return Shots.onFx(() -> window.client() != null);
  }

  /** Gives the window another size, in px. */
  void resize(double width, double height) {
    var _ =
        Shots.onFx(
            () -> {
              stage.setWidth(width);
              stage.setHeight(height);
              return true;
            });
    until("the size", () -> Shots.onFx(() -> stage.getScene().getWidth() <= width));
  }

  /** Says when somebody closes the window. */
  void onClosed(Runnable wanted) {
    stage.showingProperty().subscribe(showing -> closed(showing, wanted));
  }

  private static void closed(boolean showing, Runnable wanted) {
    if (!showing) {
      wanted.run();
    }
  }

  /** Turns to this window. */
  void look() {
    var _ =
        Shots.onFx(
            () -> {
              stage.toFront();
              stage.requestFocus();
              return true;
            });
    until("the window is in front", () -> Shots.onFx(stage::isFocused));
  }

  /** Clicks the control with this id, as soon as it is there. */
  void click(String id) {
    click("the control " + id, n -> id.equals(n.getId()) && !n.isDisabled());
  }

  /** Clicks what carries exactly these words. */
  void clickWords(String words) {
    click("“" + words + "”", n -> Finder.words(n).equals(words) && !n.isDisabled());
  }

  /** Clicks what a screen reader calls so. */
  void clickSpoken(String words) {
    click("“" + words + "”", n -> words.equals(n.getAccessibleText()) && !n.isDisabled());
  }

  /** Writes into the field with this id, instead of what was there. */
  void fill(String id, String text) {
    click(id);
    until(
        "the focus in " + id,
        () -> Shots.onFx(() -> stage.getScene().getFocusOwner() instanceof TextInputControl));
    press(KeyCode.A, true, false);
    press(KeyCode.DELETE, false, false);
    type(text);
  }

  /** Types characters where the focus is. */
  void type(String text) {
    var _ =
        Shots.onFx(
            () -> {
              text.chars().forEach(c -> key(KeyEvent.KEY_TYPED, String.valueOf((char) c)));
              return true;
            });
  }

  void press(KeyCode code) {
    press(code, false, false);
  }

  void press(KeyCode code, boolean control, boolean shift) {
    var _ =
        Shots.onFx(
            () -> {
              send(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
              send(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, false, false));
              return true;
            });
  }

  /** Whether words are to be read somewhere, alone or in a longer text. */
  boolean shows(String words) {
    return Shots.onFx(() -> finder.first(n -> Finder.words(n).contains(words)).isPresent());
  }

  void awaitWords(String words) {
    until("“" + words + "” to be read", () -> shows(words));
  }

  /** The words with this id or part of them, as they stand on the screen. */
  String read(Predicate<String> wanted) {
    until("words to be read", () -> find(wanted).isPresent());
    return find(wanted).orElseThrow();
  }

  String text(String id) {
    return Shots.onFx(() -> finder.first(n -> id.equals(n.getId())).map(Finder::words).orElse(""));
  }

  void until(String wanted, Callable<Boolean> condition) {
    try {
      Awaitility.await().atMost(PATIENCE).pollInterval(LOOK_EVERY).until(condition);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("waited in vain for " + wanted, e);
    }
  }

  /** Scrolls until the control that has this id, or is called so, shows. */
  void reveal(String id) {
    reveal("the control " + id, n -> id.equals(n.getId()) || id.equals(n.getAccessibleText()));
  }

  /** Scrolls until what carries these words shows. */
  void revealWords(String words) {
    reveal("“" + words + "”", n -> Finder.words(n).equals(words));
  }

  /** The name in the first row of the picker of a dialog, or the empty string. */
  String firstChoice() {
    return Shots.onFx(
        () ->
            finder
                .first(n -> n instanceof ListCell<?> c && c.getIndex() == 0 && inPicker(c))
                .map(n -> String.valueOf(n.getAccessibleText()))
                .orElse(""));
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
              stage.hide();
              graph.close();
              return true;
            });
  }

  private WritableImage snapshot(Theme.Mode mode) {
    return Shots.onFx(
        () -> {
          theme().modeProperty().set(mode);
          Scene scene = stage.getScene();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return scene.snapshot(null);
        });
  }

  private Theme theme() {
    Theme theme = Theme.of(stage.getScene());
    if (theme == null) {
      throw new AssertionError("the window has no theme");
    }
    return theme;
  }

  private void move(Rectangle2D place) {
    stage.setX(place.getMinX());
    stage.setY(place.getMinY());
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
  }

  private Optional<String> find(Predicate<String> wanted) {
    return Shots.onFx(() -> finder.first(n -> wanted.test(Finder.words(n))).map(Finder::words));
  }

  private void click(String what, Predicate<Node> wanted) {
    until(what, () -> clicked(wanted));
  }

  private boolean clicked(Predicate<Node> wanted) {
    return Shots.onFx(() -> finder.first(wanted).filter(Pointer::click).isPresent());
  }

  /** Turns the wheel over the pane that holds it, as far as it takes. */
  private void reveal(String what, Predicate<Node> wanted) {
    until(
        what,
        () ->
            Shots.onFx(
                () -> {
                  Node node = finder.anywhere(wanted).orElse(null);
                  ScrollPane pane = node == null ? null : paneOf(node);
                  if (node == null || pane == null) {
                    return node != null;
                  }
                  Node content = pane.getContent();
                  double y =
                      content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getCenterY();
                  double room =
                      content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
                  double top = y - pane.getViewportBounds().getHeight() / 2;
                  pane.setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0.0, 1.0));
                  pane.layout();
                  return true;
                }));
  }

  private static @Nullable ScrollPane paneOf(Node node) {
    Node above = node.getParent();
    while (above != null && !(above instanceof ScrollPane)) {
      above = above.getParent();
    }
    return (ScrollPane) above;
  }

  private static boolean inPicker(Node node) {
    Node above = node.getParent();
    while (above != null && !above.getStyleClass().contains("person-picker")) {
      above = above.getParent();
    }
    return above != null;
  }

  private void key(EventType<KeyEvent> type, String character) {
    send(new KeyEvent(type, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private void send(KeyEvent event) {
    Node owner = stage.getScene().getFocusOwner();
    Event.fireEvent(owner == null ? stage.getScene() : owner, event);
  }
}
