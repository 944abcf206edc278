package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a name and an id become in an avatar. */
class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "Mara Lindqvist, ML",
    "elif, E",
    "Jonas Maria von Weber, JW",
    "'  Tomás   Ortega ', TO",
    "Élodie Ångström, ÉÅ",
    "王小明, 王",
    "Ana (Design), AD",
    "'ß Klein', SSK",
    "🚀 Launch, L",
    "🚀, ?",
    "'', ?"
  })
  void two_letters_are_of_the_first_and_the_last_word(String name, String letters) {
    assertEquals(letters, Initials.two(name));
  }

  @Test
  void one_letter_is_of_the_first_word() {
    assertEquals("M", Initials.one("mara Lindqvist"));
    assertEquals("?", Initials.one("   "));
  }

  /** The published test values of FNV-1a: 811c9dc5, e40c292c, bf9cf968. */
  @ParameterizedTest
  @CsvSource({"'', 6", "a, 5", "foobar, 1"})
  void the_colour_is_the_published_hash(String id, int colour) {
    assertEquals(colour, PersonColour.of(id));
    assertEquals("person-" + colour, PersonColour.styleClass(id));
  }

  @Test
  void all_colours_are_given_out() {
    Set<Integer> colours = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      colours.add(PersonColour.of("user-" + i));
    }
    assertEquals(Set.of(1, 2, 3, 4, 5, 6, 7, 8), colours);
  }
}
