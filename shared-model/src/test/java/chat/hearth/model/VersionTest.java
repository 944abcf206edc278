package chat.hearth.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @Test
  void versions_are_in_the_order_of_their_numbers() {
    List<String> order =
        List.of(
            "0.1.0-SNAPSHOT", "0.1", "0.2.0", "0.10", "1.0-rc2", "1.0-rc10", "1.0", "1.0.1", "2");
    for (int i = 0; i < order.size(); i++) {
      for (int j = 0; j < order.size(); j++) {
        assertEquals(
            Integer.compare(i, j),
            Integer.signum(read(order.get(i)).compareTo(read(order.get(j)))),
            order.get(i) + " and " + order.get(j));
      }
    }
  }

  @Test
  void zeros_at_the_end_and_the_case_of_a_word_make_no_difference() {
    assertEquals(read("1.4"), read("1.4.0.0"));
    assertEquals(read("0"), read("0.0"));
    assertEquals(read("0.1.0~snapshot"), read("0.1-SNAPSHOT"));
    assertEquals(0, read("1.4").compareTo(read("1.4.0")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dev",
        "1.",
        ".1",
        "1..2",
        "1.2.3.4.5",
        "1234567",
        "1.0-",
        "1.0-1",
        " 1",
        "1 "
      })
  void what_is_no_version_is_none(String text) {
    assertTrue(Version.parse(text).isEmpty(), text);
  }

  private static Version read(String text) {
    return Version.parse(text).orElseThrow();
  }
}
