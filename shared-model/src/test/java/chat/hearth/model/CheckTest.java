package chat.hearth.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"anna", "a1", "anna.b-2", "0x", "abcdefghijklmnopqrstuvwxyz012345"})
  void good_user_names(String name) {
    assertEquals(name, Check.userName(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "Anna",
        "an na",
        "-anna",
        ".anna",
        "änna",
        "a_b",
        "anna\n",
        "a/b",
        "abcdefghijklmnopqrstuvwxyz0123456"
      })
  void bad_user_names(String name) {
    assertThrows(IllegalArgumentException.class, () -> Check.userName(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tomás Ortega", "陈伟", "نورا حداد", "O’Neil-Smith", "x", "👩‍🚀 Ada"})
  void names_of_the_world(String name) {
    assertEquals(name, Check.name("displayName", name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "a\nb", "a\tb", "a\u0000", "\u202Eabc", "a\u2066b", "a\u2028b"})
  void names_that_would_deceive(String name) {
    assertThrows(IllegalArgumentException.class, () -> Check.name("displayName", name));
  }

  @Test
  void texts_keep_line_breaks_and_tabs() {
    assertDoesNotThrow(() -> Check.text("one\n\ttwo"));
    assertThrows(IllegalArgumentException.class, () -> Check.text("one\rtwo"));
  }
}
