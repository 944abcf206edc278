package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.net.Dialer;
import chat.hearth.desktop.AppGraph;
import chat.hearth.gallery.Shots;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.shell.HearthWindow;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javafx.stage.Stage;

/** One person at one real window of the real app. */
final class Player implements AutoCloseable {

  private final AppGraph graph;
  private final HearthWindow window;
  private final Hand hand;

  /**
   * Opens a window.
   *
   * @param profile an empty folder
   * @param left where the window stands, in screen px
   */
  Player(Path profile, Dialer dialer, double width, double height, double left) {
    graph = new AppGraph(profile, "127.0.0.1", 0, dialer, Clock.systemUTC(), new SecureRandom());
    window =
        Shots.onFx(
            () -> {
              Stage stage = new Stage();
              HearthWindow made = graph.show(stage, Optional.empty(), null);
              stage.setX(left);
              stage.setY(0);
              stage.setWidth(width);
              stage.setHeight(height);
              return made;
            });
    hand = new Hand(window.scene());
    theme(Theme.Mode.LIGHT);
  }

  Hand hand() {
    return hand;
  }

  AppGraph graph() {
    return graph;
  }

  /** Who is signed in at this window. */
  Client client() {
    return Objects.requireNonNull(Shots.onFx(() -> Optional.ofNullable(window.client())))
        .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  boolean signedIn() {
    return Shots.onFx(() -> window.client() != null);
  }

  void theme(Theme.Mode mode) {
    Shots.onFx(
        () -> {
          Theme theme = Objects.requireNonNull(Theme.of(window.scene()));
          theme.modeProperty().set(mode);
          theme.lessMotionProperty().set(Theme.LessMotion.ON);
          return true;
        });
  }

  /** Takes the window's picture in both themes. */
  void picture(String name) {
    for (Theme.Mode mode : new Theme.Mode[] {Theme.Mode.DARK, Theme.Mode.LIGHT}) {
      theme(mode);
      Pictures.write(
          name + (mode == Theme.Mode.LIGHT ? "" : "-dark"),
          Shots.onFx(() -> window.scene().snapshot(null)));
    }
  }

  @Override
  public void close() {
    Boolean _ =
        Shots.onFx(
            () -> {
              window.scene().getWindow().hide();
              return true;
            });
    graph.close();
  }
}
