package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language that somebody has chosen. */
class LanguageTest {

  private static final Locale AUSTRIA = Locale.of("de", "AT");

  @TempDir private Path folder;

  @Test
  void one_that_is_chosen_goes_before_that_of_the_system_but_keeps_its_country() {
    assertEquals(AUSTRIA, Language.SYSTEM.locale(AUSTRIA));
    assertEquals(AUSTRIA, Language.GERMAN.locale(AUSTRIA));
    assertEquals(Locale.GERMANY, Language.GERMAN.locale(Locale.FRANCE));
    assertEquals(Locale.UK, Language.ENGLISH.locale(AUSTRIA));
    assertEquals(Locale.US, Language.ENGLISH.locale(Locale.US));
    assertEquals(Locale.SIMPLIFIED_CHINESE, Language.CHINESE.locale(AUSTRIA));
  }

  @Test
  void what_was_kept_and_makes_no_sense_is_that_of_the_system() throws Exception {
    Path file = folder.resolve("settings.properties");
    assertEquals(Language.SYSTEM, Settings.language(folder));
    Files.writeString(file, "language=KLINGON\n");
    assertEquals(Language.SYSTEM, Settings.language(folder));
    Files.writeString(file, "language=CHINESE\n");
    assertEquals(Language.CHINESE, Settings.language(folder));
    Files.writeString(file, "language=\\u12\n");
    assertEquals(Language.SYSTEM, Settings.language(folder));
  }
}
