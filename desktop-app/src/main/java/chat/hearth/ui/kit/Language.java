package chat.hearth.ui.kit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of all words and dates, as somebody has chosen it. */
public enum Language {
  /** That of the system, or English where Hearth does not speak it. */
  SYSTEM(null, ""),
  /** British English. */
  ENGLISH(Locale.UK, "English"),
  /** German. */
  GERMAN(Locale.GERMANY, "Deutsch"),
  /** Simplified Chinese. */
  CHINESE(Locale.SIMPLIFIED_CHINESE, "中文");

  private final @Nullable Locale usual;
  private final String own;

  Language(@Nullable Locale usual, String own) {
    this.usual = usual;
    this.own = own;
  }

  /** What it is called by those who speak it; empty for that of the system. */
  public String own() {
    return own;
  }

  /** Speaks it from now on; what has been said already stays as it is. */
  public void speak() {
    Locale.setDefault(Locale.Category.DISPLAY, locale(Locale.getDefault(Locale.Category.DISPLAY)));
  }

  /** With the country of the system, where people there speak it: dates differ. */
  Locale locale(Locale system) {
    return usual == null || usual.getLanguage().equals(system.getLanguage()) ? system : usual;
  }
}
