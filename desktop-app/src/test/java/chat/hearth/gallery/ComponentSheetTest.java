package chat.hearth.gallery;

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
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComponentSheetTest {

  /** Until heights that follow from others have settled, as in a window after some frames. */
  private static final int PASSES = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Theme.Mode.class,
      names = {"LIGHT", "DARK"})
  void the_sheet_looks_as_it_is_kept(Theme.Mode mode) {
    Window window = Shots.onFx(() -> window(mode));
    ComponentSheet sheet = Shots.onFx(() -> new ComponentSheet(window, folder));
    try {
      Scene scene = Shots.onFx(() -> scene(window, sheet));
      String name = "components-" + mode.name().toLowerCase(Locale.ROOT);
      Golden.check(name, () -> Shots.onFx(() -> picture(scene)));
    } finally {
      Shots.onFx(
          () -> {
            sheet.close();
            window.settings().close();
            return true;
          });
    }
  }

  private Window window(Theme.Mode mode) {
    Theme theme = new Theme();
    Times times = new Times(SampleTeam.CLOCK, ZoneOffset.UTC, Locale.UK);
    Settings settings = new Settings(folder, theme);
    theme.modeProperty().set(mode); // after the settings have said which
    theme.lessMotionProperty().set(Theme.LessMotion.ON);
    SampleComputer computer = new SampleComputer(folder.resolve("downloads"));
    return new Window(theme, times, new Overlay(new StackPane()), settings, computer);
  }

  private static Scene scene(Window window, ComponentSheet sheet) {
    window.overlay().content(sheet.page());
    Scene scene = new Scene(window.overlay(), ComponentSheet.WIDTH, ComponentSheet.HEIGHT);
    window.theme().apply(scene);
    return scene;
  }

  private static WritableImage picture(Scene scene) {
    for (int pass = 0; pass < PASSES; pass++) {
      scene.getRoot().requestLayout();
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return scene.snapshot(null);
  }
}
