package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleSheetTest {

  private static final Pattern VALUE = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(|hsba?\\(");
  private static final Pattern NAME = Pattern.compile("-hearth-[\\w-]+");
  private static final Pattern DEFINED = Pattern.compile("(-hearth-[\\w-]+)\\s*:");

  private static final Pattern MEASURE = Pattern.compile("(-fx-[\\w-]+)\\s*:([^;]*)");
  private static final Pattern EM = Pattern.compile("(\\d*\\.?\\d+)em");
  private static final double EM_PIXELS = 14;

  @Test
  void both_themes_define_the_same_names() {
    assertEquals(
        new Sheet("hearth-light.css").tokens().keySet(),
        new Sheet("hearth-dark.css").tokens().keySet());
  }

  @Test
  void a_theme_is_nothing_but_names() {
    for (String theme : Sheet.THEMES) {
      String text = Sheet.text(Sheet.FOLDER.resolve(theme));
      assertEquals(1, text.chars().filter(c -> c == '{').count(), theme);
      assertTrue(text.strip().startsWith(".root {"), theme);
    }
  }

  @Test
  void rules_hold_no_colour_values() {
    for (Path file : Sheet.rules()) {
      Matcher m = VALUE.matcher(Sheet.text(file));
      assertFalse(m.find(), () -> file + " holds the colour " + m.group());
    }
  }

  @Test
  void every_name_that_is_used_is_defined() {
    Set<String> defined = new TreeSet<>(new Sheet("hearth-light.css").tokens().keySet());
    defined.addAll(new Sheet("hearth-names.css").tokens().keySet());
    Set<String> used = new TreeSet<>();
    for (Path file : Sheet.rules()) {
      String text = Sheet.text(file);
      DEFINED.matcher(text).results().forEach(m -> defined.add(m.group(1)));
      NAME.matcher(text).results().forEach(m -> used.add(m.group()));
    }
    assertTrue(used.size() > 50, "the names are found");
    used.removeAll(defined);
    assertEquals(Set.of(), used);
  }

  /** What is a hair more than whole pixels is laid out a whole pixel larger. */
  @Test
  void no_measure_is_a_hair_above_whole_pixels() {
    Set<String> wide = new TreeSet<>();
    for (Path file : Sheet.rules()) {
      Matcher measure = MEASURE.matcher(Sheet.text(file));
      while (measure.find()) {
        if (!measure.group(1).contains("font")) {
          EM.matcher(measure.group(2))
              .results()
              .map(m -> m.group(1))
              .filter(StyleSheetTest::isAHairAbove)
              .forEach(em -> wide.add(file.getFileName() + ": " + em + "em"));
        }
      }
    }
    assertEquals(Set.of(), wide, "write one less in the last place: 3.1428em for 44 px");
  }

  private static boolean isAHairAbove(String em) {
    double pixels = Double.parseDouble(em) * EM_PIXELS;
    double above = pixels - Math.rint(pixels);
    return above > 1e-6 && above < 0.05;
  }
}
