package chat.hearth.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComponentSheetTest {

  /** Until heights that follow from others have settled, as in a window after some frames. */
  private static final int PASSES = 5;

  @Test
  void the_sheet_is_drawn_in_both_themes() throws Exception {
    BufferedImage light = draw("light", Theme.Mode.LIGHT);
    BufferedImage dark = draw("dark", Theme.Mode.DARK);
    assertEquals(0xFFFFFFFF, light.getRGB(2, 2), "the surface of the light theme");
    assertEquals(0xFF211C18, dark.getRGB(2, 2), "the surface of the dark theme");
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Mode.class,
      names = {"LIGHT", "DARK"})
  void the_sheet_looks_as_it_is_kept(Theme.Mode mode) {
    String name = mode.name().toLowerCase(Locale.ROOT);
    Golden.check("components-" + name, () -> Shots.onFx(() -> sheet(name, mode)));
  }

  private static WritableImage sheet(String name, Theme.Mode mode) {
    Scene scene =
        Shots.scene(
            ComponentSheet.WIDTH,
            ComponentSheet.HEIGHT,
            mode,
            100,
            () -> ComponentSheet.page(name));
    scene.getRoot().lookupAll(".mono").forEach(n -> n.setVisible(false)); // the system's font
    for (int pass = 0; pass < PASSES; pass++) {
      scene.getRoot().requestLayout();
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return scene.snapshot(null);
  }

  private static BufferedImage draw(String name, Theme.Mode mode) throws Exception {
    Path file =
        Shots.shot(
            "components-" + name,
            ComponentSheet.WIDTH,
            ComponentSheet.HEIGHT,
            mode,
            100,
            () -> ComponentSheet.page(name));
    BufferedImage image = ImageIO.read(file.toFile());
    assertEquals(ComponentSheet.WIDTH, image.getWidth());
    assertEquals(ComponentSheet.HEIGHT, image.getHeight());
    return image;
  }
}
