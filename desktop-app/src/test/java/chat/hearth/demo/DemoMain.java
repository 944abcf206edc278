package chat.hearth.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Plays every function through two real windows; without a display they are headless. */
public final class DemoMain {

  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private DemoMain() {}

  /** Exit code 0 if everything worked. */
  public static void main(String[] args) throws IOException {
    JAVAFX.setLevel(Level.SEVERE);
    if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    System.setProperty("user.language", "en");
    Locale.setDefault(Locale.UK);
    Path folder = Files.createTempDirectory("hearth-demo");
    Report report = new Report();
    int code;
    try (Script script = new Script(folder, report)) {
      script.play();
    } finally {
      code = report.end();
      clear(folder);
    }
    System.exit(code);
  }

  private static void clear(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    } catch (IOException e) {
      System.err.println("The folder " + folder + " could not be removed.");
    }
  }
}
