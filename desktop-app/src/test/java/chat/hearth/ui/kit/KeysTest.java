package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

  private static final Locale USUAL = Locale.getDefault(Locale.Category.DISPLAY);

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(Locale.Category.DISPLAY, USUAL);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Ctrl Shift M, R E Del",
    "de, Strg Umschalt M, R E Entf",
    "zh, Ctrl Shift M, R E Del"
  })
  void keys_are_called_as_they_stand_on_the_keyboard(String language, String mute, String more) {
    Locale.setDefault(Locale.Category.DISPLAY, Locale.of(language));
    assertEquals(mute, Keys.of(false, "Ctrl Shift M"));
    assertEquals(more, Keys.of(false, "R E Del"));
  }

  @Test
  void a_mac_has_signs_for_them() {
    assertEquals("⌘ ⇧ M", Keys.of(true, "Ctrl Shift M"));
  }
}
