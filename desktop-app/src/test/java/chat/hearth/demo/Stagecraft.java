package chat.hearth.demo;

import chat.hearth.desktop.computer.ThisComputer;
import chat.hearth.gallery.Shots;
import chat.hearth.ui.kit.Computer;
import chat.hearth.ui.sample.SampleComputer;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/** Where windows are shown: on the display, or on a made-up screen where there is none. */
final class Stagecraft {

  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private static final String PLATFORM = "glass.platform";
  private static final String HEADLESS = "Headless";

  /** Nobody looks at a screen that is not there: both windows get the size of the pictures. */
  private static final Rectangle2D ROOMY = new Rectangle2D(0, 0, 1280, 800);

  private Stagecraft() {}

  /** Chooses the screen; before the first window. */
  static void prepare() {
    Locale.setDefault(Locale.UK);
    JAVAFX.setLevel(Level.SEVERE);
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    if (linux && !display && System.getProperty(PLATFORM) == null) {
      System.setProperty(PLATFORM, HEADLESS);
      System.setProperty("prism.order", "sw");
    }
  }

  /** The computer of a window: the real one where somebody sits at it, else the props alone. */
  static Computer computer(SampleComputer props) {
    return isHeadless() ? props : new PlayedComputer(ThisComputer.here(false), props);
  }

  private static boolean isHeadless() {
    return HEADLESS.equals(System.getProperty(PLATFORM));
  }

  /** Where two windows stand: side by side, or one above the other where the screen is narrow. */
  static List<Rectangle2D> places() {
    if (isHeadless()) {
      return List.of(ROOMY, ROOMY);
    }
    Rectangle2D all = Shots.onFx(() -> Screen.getPrimary().getVisualBounds());
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
