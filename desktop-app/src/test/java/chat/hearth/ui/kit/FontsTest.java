package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import chat.hearth.gallery.Shots;
import java.util.List;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class FontsTest {

  @Test
  void families_are_called_what_the_style_sheets_call_them() {
    List<Font> fonts = Shots.onFx(Fonts::load);
    assertEquals(
        List.of("Inter", "Inter Medium", "Inter Semi Bold", "Inter", "Inter"),
        fonts.stream().map(Font::getFamily).toList());
    assertEquals(
        List.of("Regular", "Regular", "Regular", "Bold", "Italic"),
        fonts.stream().map(Font::getStyle).toList());
  }

  @Test
  void they_are_read_once() {
    assertSame(Shots.onFx(Fonts::load), Shots.onFx(Fonts::load));
  }

  @Test
  void their_licence_is_with_them() {
    assertNotNull(Fonts.class.getResource("/chat/hearth/ui/fonts/OFL.txt"));
  }
}
