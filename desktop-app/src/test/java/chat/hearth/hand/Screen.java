package chat.hearth.hand;

import chat.hearth.gallery.Golden;
import chat.hearth.gallery.Layers;
import chat.hearth.gallery.Shots;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.kit.Window;
import chat.hearth.ui.sample.SampleComputer;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * One screen in a window of its own, in the light theme and the language of the moment, on Monday
 * 23 November 2026 at 09:36.
 */
public final class Screen extends Hand implements AutoCloseable {

  private final Window window;
  private final SampleComputer computer;

  private Screen(Stage stage, Window window, SampleComputer computer) {
    super(stage);
    this.window = window;
    this.computer = computer;
  }

  /**
   * Opens a window without content.
   *
   * @param folder where settings are kept
   */
  public static Screen open(double width, double height, Path folder) {
    Screen screen = Shots.onFx(() -> made(width, height, folder));
    screen.look();
    return screen;
  }

  /**
   * Fills the window.
   *
   * @param build makes the screen, on the FX thread
   * @param view what to show of it
   */
  public <C> C show(Function<Window, C> build, Function<C, ? extends Region> view) {
    return Shots.onFx(
        () -> {
          C made = build.apply(window);
          window.overlay().content(view.apply(made));
          return made;
        });
  }

  private static Screen made(double width, double height, Path folder) {
    Theme theme = new Theme();
    Overlay overlay = new Overlay(new StackPane());
    Locale language = Locale.getDefault(Locale.Category.DISPLAY);
    Times times = new Times(SampleTeam.CLOCK, ZoneOffset.UTC, language);
    SampleComputer computer = new SampleComputer(folder.resolve("downloads"));
    Window window = new Window(theme, times, overlay, new Settings(folder, theme), computer);
    theme.modeProperty().set(Theme.Mode.LIGHT);
    theme.lessMotionProperty().set(Theme.LessMotion.ON);
    Stage stage = new Stage();
    Scene scene = new Scene(overlay, width, height);
    theme.apply(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    return new Screen(stage, window, computer);
  }

  /** What the screen got of its window. */
  public Window window() {
    return window;
  }

  /** The computer that the screen believes to be on. */
  public SampleComputer computer() {
    return computer;
  }

  /** Does something on the FX thread. */
  public void run(Runnable work) {
    var _ =
        Shots.onFx(
            () -> {
              work.run();
              return true;
            });
  }

  /** Asks something on the FX thread. */
  public <T> T ask(Supplier<T> question) {
    return Shots.onFx(question);
  }

  /** The id of what has the focus, or the empty string. */
  public String focused() {
    return ask(
        () -> {
          Node owner = stage().getScene().getFocusOwner();
          return owner == null || owner.getId() == null ? "" : owner.getId();
        });
  }

  /** Writes a picture to look at, {@code target/gallery/<name>.png}, with menus that are open. */
  public void picture(String name) {
    var _ = Shots.write(name, ask(() -> Layers.picture(stage())));
  }

  /** Waits until the window looks as it is kept; see {@link Golden}. */
  public void golden(String name) {
    Golden.check(name, () -> ask(() -> Layers.picture(stage())));
  }

  @Override
  public void close() {
    run(
        () -> {
          stage().getScene().getRoot().requestFocus(); // else the caret of a field blinks on
          stage().hide();
          window.settings().close();
        });
  }
}
