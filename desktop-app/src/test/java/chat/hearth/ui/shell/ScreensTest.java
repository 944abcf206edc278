package chat.hearth.ui.shell;

import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen of the window at every width, in every language and in large type: nothing is cut,
 * nothing hangs out. Leaves pictures in {@code target/gallery}.
 */
class ScreensTest {

  private static final Locale USUAL = Locale.getDefault(Locale.Category.DISPLAY);

  @TempDir private Path folder;

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(Locale.Category.DISPLAY, USUAL);
  }

  @ParameterizedTest
  @CsvSource({
    "1280, 800, 100, en",
    "900, 700, 100, en",
    "420, 800, 100, en",
    "360, 640, 100, en",
    "1280, 800, 150, en",
    "420, 800, 150, en",
    "1280, 800, 200, en",
    "900, 700, 200, en",
    "420, 800, 200, en",
    "360, 640, 200, en",
    "1280, 800, 100, de",
    "900, 700, 100, de",
    "420, 800, 200, de",
    "360, 640, 100, de",
    "1280, 800, 100, zh",
    "360, 640, 200, zh"
  })
  void everything_has_the_room_it_needs(int width, int height, int percent, String language) {
    Locale.setDefault(Locale.Category.DISPLAY, Locale.of(language));
    String look = width + "-" + percent + "-" + language;
    try (Tour tour = new Tour(SampleTeam.northlight(), folder, look, percent, width, height)) {
      tour.threads();
      tour.contacts("Aiko Tanaka");
      tour.settings();
      tour.host();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, 100", "420, 800, 100", "360, 640, 200"})
  void long_names_and_texts_keep_their_place(int width, int height, int percent) {
    String look = width + "-" + percent + "-long";
    try (Tour tour = new Tour(SampleTeam.longTexts(), folder, look, percent, width, height)) {
      tour.threads();
      tour.contacts("Llanfairpwllgwyngyllgogerychwyrndrobwlll");
    }
  }
}
