package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be read in both themes; what is only a sign can be told from its ground. */
class ContrastTest {

  private static final double TEXT = 4.5;
  private static final double SIGN = 3;
  private static final List<Sheet> THEMES =
      List.of(new Sheet("hearth-light.css"), new Sheet("hearth-dark.css"));

  @ParameterizedTest
  @CsvSource({
    "text, surface",
    "text, canvas",
    "text, overlay",
    "text, hover",
    "text, selected",
    "muted, surface",
    "muted, rail",
    "muted, selected",
    "muted, sunken",
    "muted, overlay",
    "muted, canvas",
    "subtle, surface",
    "subtle, canvas",
    "subtle, sunken",
    "subtle, selected",
    "on-accent, accent",
    "on-accent, accent-hover",
    "on-accent, accent-pressed",
    "on-accent, danger",
    "on-accent, danger-hover",
    "on-accent, danger-pressed",
    "on-accent, badge-muted",
    "on-toast, toast",
    "toast-accent, toast",
    "accent-text, surface",
    "accent-text, own",
    "accent-text, accent-tint",
    "accent-text, selection",
    "own-text, selection",
    "other-text, selection",
    "own-text, own",
    "own-meta, own",
    "read, own",
    "read, info-tint",
    "other-text, other",
    "other-meta, other",
    "danger-text, surface",
    "danger-text, danger-tint",
    "warn-text, warn-tint",
    "ok-text, ok-tint",
    "brand-text, brand-end",
    "brand-second, brand-end"
  })
  void text_can_be_read(String text, String ground) {
    THEMES.forEach(theme -> check(text, theme.colour(text), theme.colour(ground), TEXT));
  }

  @ParameterizedTest
  @CsvSource({
    "online, surface",
    "away, surface",
    "off, surface",
    "line-strong, surface",
    "accent, surface",
    "danger-text, surface",
    "online, selected"
  })
  void signs_can_be_seen(String sign, String ground) {
    THEMES.forEach(theme -> check(sign, theme.colour(sign), theme.colour(ground), SIGN));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_persons_colour_can_be_read(int person) {
    for (Sheet theme : THEMES) {
      Color fill = theme.colour("person-" + person);
      Color words = theme.colour("person-" + person + "-text");
      check("initials " + person, theme.colour("on-accent"), fill, TEXT);
      check("name " + person, words, theme.colour("other"), TEXT);
      Color ownQuote = Sheet.over(theme.colour("quote-own"), theme.colour("own"));
      Color otherQuote = Sheet.over(theme.colour("quote-other"), theme.colour("other"));
      check("quote of " + person, words, ownQuote, TEXT);
      check("quote of " + person, words, otherQuote, TEXT);
    }
  }

  @Test
  void the_measure_is_right() {
    assertEquals(21, Sheet.contrast(Color.BLACK, Color.WHITE), 0.001);
    assertEquals(4.54, Sheet.contrast(Color.web("#767676"), Color.WHITE), 0.01);
    assertEquals(1, Sheet.contrast(Color.TRANSPARENT, Color.WHITE), 0.001);
  }

  private static void check(String what, Color text, Color ground, double least) {
    double contrast = Sheet.contrast(text, ground);
    assertTrue(
        contrast >= least,
        () -> String.format(Locale.ROOT, "%s: %.2f is less than %.1f", what, contrast, least));
  }
}
