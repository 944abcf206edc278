package chat.hearth.ui.kit.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {

  @Test
  void an_address_in_a_sentence_is_a_link_without_the_full_stop() {
    assertEquals(List.of("https://example.org/a?b=c#d"), links("See https://example.org/a?b=c#d."));
    assertEquals(List.of("http://example.org/x"), links("(it is at http://example.org/x)"));
    assertEquals(
        List.of("https://example.org/a_(b)"), links("https://example.org/a_(b), for example"));
  }

  @Test
  void several_addresses_and_lines_keep_their_order() {
    assertEquals(
        List.of("https://a.example", "https://b.example"),
        links("https://a.example\nand https://b.example!"));
  }

  @Test
  void a_link_to_a_message_is_one_too() {
    String link = "hearth://message/4711/0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";
    assertEquals(List.of(link), links("it is here: " + link + "."));
    assertEquals(List.of(link), links("(" + link + ")"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no link at all",
        "hearth://join/192.168.1.24:7480?invite=7F3K-92QM-XD41",
        "hearth://message/4711/somewhere",
        "hearth://message/4711/0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b/../x",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https://[broken",
        "https:///no-host",
        "mailto:mara@example.org"
      })
  void what_is_no_web_address_stays_text(String text) {
    assertEquals(List.of(), links(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "https://a.example", "x https://a.example. y https://[ z", "\n\n"})
  void the_pieces_together_are_the_text(String text) {
    assertEquals(text, Run.of(text).stream().map(Run::text).collect(Collectors.joining()));
  }

  private static List<String> links(String text) {
    return Run.of(text).stream().filter(Run.Link.class::isInstance).map(Run::text).toList();
  }
}
