package chat.hearth.ui.kit;

import java.util.Locale;
import javafx.scene.control.Label;

/** How keys are written: Ctrl K, on a Mac ⌘ K. */
public final class Keys {

  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

  private Keys() {}

  /** The keys as a person reads them; {@code Ctrl} is the Command key on a Mac. */
  public static String of(String... keys) {
    String words = String.join(" ", keys);
    return MAC ? words.replace("Ctrl", "⌘").replace("Alt", "⌥").replace("Shift", "⇧") : words;
  }

  /** The keys in a small box. */
  public static Label hint(String... keys) {
    Label label = new Label(of(keys));
    label.getStyleClass().add("key-hint");
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }
}
