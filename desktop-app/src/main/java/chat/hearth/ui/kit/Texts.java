package chat.hearth.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The words of the kit or of one screen in English, German or Chinese; other languages get English.
 *
 * <p>All values are {@link MessageFormat} patterns, so they use typographic apostrophes.
 */
public final class Texts {

  /** The languages that have a bundle; English stands in for all others. */
  public static final Set<String> LANGUAGES = Set.of("en", "de", "zh");

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(String base, Locale wanted) {
    this.locale = LANGUAGES.contains(wanted.getLanguage()) ? wanted : Locale.UK;
    this.bundle =
        ResourceBundle.getBundle(
            base,
            Locale.of(locale.getLanguage()),
            Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The kit's words in the language of this computer. */
  public static Texts kit() {
    return kit(Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** The kit's words in the given language. */
  public static Texts kit(Locale locale) {
    return new Texts("chat.hearth.ui.texts", locale);
  }

  /**
   * A screen's words in the language of this computer.
   *
   * @param name the screen's package and folder, such as {@code threads}
   */
  public static Texts screen(String name) {
    return screen(name, Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** A screen's words in the given language. */
  public static Texts screen(String name, Locale locale) {
    return new Texts("chat.hearth.ui." + name + ".texts", locale);
  }

  /**
   * The words for a key, with the arguments put in.
   *
   * @throws java.util.MissingResourceException if no bundle has the key, which is a mistake in the
   *     program
   */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** The language and country that words, dates and numbers follow. */
  public Locale locale() {
    return locale;
  }
}
