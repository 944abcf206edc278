package chat.hearth.ui.kit;

import java.util.Locale;
import javafx.scene.control.Label;

/** How keys are written: Ctrl K, in German Strg K, on a Mac ⌘ K. */
public final class Keys {

  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

  private Keys() {}

  /**
   * The keys as they stand on the keyboard of the person's language; {@code Ctrl} is the Command
   * key on a Mac.
   */
  public static String of(String... keys) {
    return of(MAC, String.join(" ", keys));
  }

  static String of(boolean mac, String words) {
    if (mac) {
      return words.replace("Ctrl", "⌘").replace("Alt", "⌥").replace("Shift", "⇧");
    }
    Texts texts = Texts.kit();
    return words
        .replace("Ctrl", texts.get("key.ctrl"))
        .replace("Shift", texts.get("key.shift"))
        .replace("Del", texts.get("key.delete"));
  }

  /** The keys in a small box. */
  public static Label hint(String... keys) {
    Label label = new Label(of(keys));
    label.getStyleClass().add("key-hint");
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }
}
