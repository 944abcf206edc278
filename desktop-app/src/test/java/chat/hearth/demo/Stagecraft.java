package chat.hearth.demo;

import chat.hearth.gallery.Shots;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/** Where windows are shown: on the display, or on a made-up screen where there is none. */
final class Stagecraft {

  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Stagecraft() {}

  /** Chooses the screen; before the first window. */
  static void prepare() {
    Locale.setDefault(Locale.UK);
    JAVAFX.setLevel(Level.SEVERE);
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    if (linux && !display && System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
  }

  /** The whole screen. */
  static Rectangle2D whole() {
    return Shots.onFx(() -> Screen.getPrimary().getVisualBounds());
  }

  /** Two windows side by side, or one above the other where the screen is narrow. */
  static List<Rectangle2D> halves() {
    Rectangle2D all = whole();
    double w = all.getWidth();
    double h = all.getHeight();
    return w >= 1440
        ? List.of(
            new Rectangle2D(all.getMinX(), all.getMinY(), w / 2, Math.min(h, 900)),
            new Rectangle2D(all.getMinX() + w / 2, all.getMinY(), w / 2, Math.min(h, 900)))
        : List.of(
            new Rectangle2D(all.getMinX(), all.getMinY(), w, h / 2),
            new Rectangle2D(all.getMinX(), all.getMinY() + h / 2, w, h / 2));
  }
}
