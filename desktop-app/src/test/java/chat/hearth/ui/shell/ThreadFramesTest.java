package chat.hearth.ui.shell;

import chat.hearth.gallery.Golden;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A thread in which everything is said looks as it is kept, in both themes, at the smallest, the
 * usual and the largest text size, beside the list and in the narrowest window.
 */
class ThreadFramesTest {

  private static final TimeZone HERE = TimeZone.getDefault();

  @TempDir private Path folder;

  @BeforeEach
  void beWhereTheSampleIs() {
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
  }

  @AfterEach
  void comeBack() {
    TimeZone.setDefault(HERE);
  }

  @ParameterizedTest
  @CsvSource({
    "80, 1000, 1980",
    "100, 1000, 2110",
    "200, 1000, 3560",
    "80, 360, 1960",
    "100, 360, 2320",
    "200, 360, 4660"
  })
  void everything_is_there(int percent, int width, int height) {
    SampleClient client = SampleTeam.northlight();
    EveryMessage.say(client);
    try (TallWindow window = TallWindow.open(client, folder, width, height, EveryMessage.THREAD)) {
      for (Theme.Mode mode : new Theme.Mode[] {Theme.Mode.LIGHT, Theme.Mode.DARK}) {
        String name =
            "thread-%d-%d-%s".formatted(width, percent, mode.name().toLowerCase(Locale.ROOT));
        Golden.check(name, () -> window.picture(mode, percent));
      }
    }
  }
}
