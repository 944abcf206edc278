package chat.hearth.ui.shell;

import chat.hearth.client.Client;
import chat.hearth.gallery.Shots;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.kit.Times;
import chat.hearth.ui.kit.Window;
import chat.hearth.ui.sample.SampleComputer;
import chat.hearth.ui.sample.SampleHosting;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/** All of the program in a scene that may be higher than any screen, and that no screen shows. */
final class TallWindow implements AutoCloseable {

  /** Until heights that follow from others have settled, as in a window after some frames. */
  private static final int PASSES = 5;

  private final Window window;
  private final Scene scene;
  private final Shell shell;

  private TallWindow(Client client, Path folder, int width, int height) {
    Theme theme = new Theme();
    Overlay overlay = new Overlay(new StackPane());
    Times times = new Times(SampleTeam.CLOCK, ZoneOffset.UTC, Locale.UK);
    SampleComputer computer = new SampleComputer(folder.resolve("downloads"));
    window = new Window(theme, times, overlay, new Settings(folder, theme), computer);
    theme.lessMotionProperty().set(Theme.LessMotion.ON);
    scene = new Scene(overlay, width, height);
    theme.apply(scene);
    Shell.Doors nowhere = new Shell.Doors(_ -> {}, () -> {}, () -> {});
    shell = new Shell(client, window, scene, new SampleHosting(), nowhere);
    overlay.content(shell.view());
  }

  /** Opens it at a thread. */
  static TallWindow open(Client client, Path folder, int width, int height, ThreadId thread) {
    return Shots.onFx(
        () -> {
          TallWindow made = new TallWindow(client, folder, width, height);
          made.shell.open(thread);
          return made;
        });
  }

  /** What it looks like now; for any thread. */
  WritableImage picture(Theme.Mode mode, int percent) {
    return Shots.onFx(
        () -> {
          window.theme().modeProperty().set(mode);
          window.theme().textPercentProperty().set(percent);
          for (int pass = 0; pass < PASSES; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
          }
          return scene.snapshot(null);
        });
  }

  @Override
  public void close() {
    var _ =
        Shots.onFx(
            () -> {
              shell.close();
              window.settings().close();
              return true;
            });
  }
}
