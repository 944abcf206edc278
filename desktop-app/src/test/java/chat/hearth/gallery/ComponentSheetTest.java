package chat.hearth.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ComponentSheetTest {

  @Test
  void the_sheet_is_drawn_in_both_themes() throws Exception {
    BufferedImage light = draw("light", Theme.Mode.LIGHT);
    BufferedImage dark = draw("dark", Theme.Mode.DARK);
    assertEquals(0xFFFFFFFF, light.getRGB(2, 2), "the surface of the light theme");
    assertEquals(0xFF211C18, dark.getRGB(2, 2), "the surface of the dark theme");
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
