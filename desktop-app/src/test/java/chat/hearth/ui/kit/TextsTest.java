package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All bundles of all screens. */
class TextsTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  @Test
  void all_languages_say_the_same_things() throws IOException {
    for (Path folder : folders()) {
      Properties english = read(folder, "en");
      assertFalse(english.isEmpty(), folder.toString());
      for (String language : Texts.LANGUAGES) {
        Properties other = read(folder, language);
        assertEquals(keys(english), keys(other), folder + " in " + language);
        for (String key : keys(english)) {
          assertEquals(
              arguments(english.getProperty(key)),
              arguments(other.getProperty(key)),
              folder + " in " + language + ": " + key);
        }
      }
    }
  }

  @Test
  void all_words_can_be_filled_in() throws IOException {
    for (Path folder : folders()) {
      for (String language : Texts.LANGUAGES) {
        Properties words = read(folder, language);
        for (String key : keys(words)) {
          String value = words.getProperty(key);
          String where = folder + " in " + language + ": " + key;
          new MessageFormat(value, Locale.of(language));
          assertFalse(value.contains("'"), where + " uses ' where ’ is meant");
          assertFalse(value.isBlank(), where + " is empty");
        }
      }
    }
  }

  @Test
  void arguments_and_numbers_are_put_in() {
    assertEquals("away since 08:58", Texts.kit(Locale.UK).get("presence.away.since", "08:58"));
    assertEquals(
        "abwesend seit 08:58", Texts.kit(Locale.GERMANY).get("presence.away.since", "08:58"));
  }

  @Test
  void other_languages_get_english() {
    Texts french = Texts.kit(Locale.FRANCE);
    assertEquals("Today", french.get("today"));
    assertEquals("en", french.locale().getLanguage());
  }

  @Test
  void a_key_that_nobody_wrote_is_a_mistake() {
    assertThrows(MissingResourceException.class, () -> Texts.kit(Locale.UK).get("nothing.here"));
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.walk(Sheet.FOLDER)) {
      List<Path> folders =
          files
              .filter(f -> f.getFileName().toString().matches("texts.*\\.properties"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertTrue(folders.contains(Sheet.FOLDER), "the kit's own words are found");
      return folders;
    }
  }

  private static Properties read(Path folder, String language) throws IOException {
    Properties words = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve("texts_" + language + ".properties"))) {
      words.load(in);
    }
    return words;
  }

  private static Set<String> keys(Properties words) {
    return new TreeSet<>(words.stringPropertyNames());
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
