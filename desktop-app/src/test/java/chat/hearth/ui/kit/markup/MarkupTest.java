package chat.hearth.ui.kit.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Mention;
import chat.hearth.model.UserId;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

  @Test
  void letters_stand_out() {
    assertEquals(
        List.of(
            span("so "),
            span("very", Style.BOLD),
            span(" "),
            span("fine", Style.ITALIC),
            span(", "),
            span("not", Style.STRIKE),
            span(" "),
            span("a_b", Style.CODE)),
        spans("so **very** *fine*, ~~not~~ `a_b`"));
    assertEquals(List.of(span("both", Style.BOLD, Style.ITALIC)), spans("***both***"));
  }

  @Test
  void a_text_without_marks_is_a_paragraph_as_it_is() {
    String text = "  Lunch at 1?\n\n\n   - ok, 3 of us";
    assertEquals(List.of(new Block.Paragraph(List.of(span("Lunch?")))), Markup.of("Lunch?"));
    assertEquals(List.of(span("a\n b ")), spans("a\n b "));
    assertEquals("Lunch at 1?\n• ok, 3 of us", Markup.plain(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snake_case_name and 3 * 4 * 5",
        "+",
        "- ",
        "1.",
        "```",
        ">",
        "# no heading",
        "<b>no html</b>",
        "**",
        "a < b && c > d",
        "[not] (a link)",
        "***"
      })
  void what_marks_nothing_stays(String text) {
    assertEquals(text, Markup.plain(text));
  }

  @Test
  void lines_stay_lines() {
    assertEquals(
        List.of(span("one\ntwo "), span("three", Style.BOLD)), spans("one\ntwo **three**"));
  }

  @Test
  void code_stays_as_it_is() {
    assertEquals(
        List.of(
            new Block.Paragraph(List.of(span("look:"))),
            new Block.Code("if (a < b) {\n  **x**\n}")),
        Markup.of("look:\n```java\nif (a < b) {\n  **x**\n}\n```"));
  }

  @Test
  void lists_keep_their_numbers_and_quotes_their_blocks() {
    assertEquals(
        List.of(
            new Block.Items(
                List.of(
                    new Block.Item("3.", Markup.of("three")),
                    new Block.Item("4.", Markup.of("four"))))),
        Markup.of("3. three\n4. four"));
    assertEquals(
        List.of(new Block.Quoted(Markup.of("said")), new Block.Paragraph(List.of(span("no")))),
        Markup.of("> said\n\nno"));
  }

  @Test
  void links_lead_to_web_pages_only() {
    Span link = spans("[here](https://example.org/a)").getFirst();
    assertEquals(URI.create("https://example.org/a"), link.target());
    assertTrue(link.isDeceptive());
    for (String hostile : List.of("javascript:alert(1)", "file:///etc/passwd", "/etc/passwd")) {
      List<Span> spans = spans("[here](" + hostile + ")");
      assertNull(spans.getFirst().target());
      assertEquals("here (" + hostile + ")", Markup.plain("[here](" + hostile + ")"));
    }
  }

  @Test
  void an_address_keeps_its_underscores() {
    List<Span> spans = spans("see **https://example.org/_a_/b_c.** now");
    assertEquals(
        new Span(
            "https://example.org/_a_/b_c",
            Set.of(Style.BOLD),
            URI.create("https://example.org/_a_/b_c")),
        spans.get(1));
  }

  @Test
  void what_defines_a_link_is_shown() {
    assertEquals("[a]: https://example.org", Markup.plain("[a]: https://example.org"));
  }

  @Test
  void deep_nesting_is_cut_off() {
    String hostile = ">".repeat(4000) + " deep";
    assertTrue(Markup.plain(hostile).contains("deep"));
    assertTrue(Markup.plain("*a ".repeat(2000) + "*".repeat(2000)).contains("a"));
    assertTrue(Markup.plain("[".repeat(4000) + "a").contains("a"));
  }

  @Test
  void somebody_who_is_called_stands_out_but_not_in_code_or_links() {
    List<Mention> all = List.of(new Mention(new UserId(2), "Jo_e_"), Mention.all("all"));
    Span joe = new Span("@Jo_e_", Set.of(), null, all.getFirst());
    Span everybody = new Span("@all", Set.of(), null, all.getLast());
    assertEquals(List.of(everybody, span(": hi\n\n\nyou")), spans("@all: hi\n\n\nyou", all));
    assertEquals(List.of(joe, span(": hi")), spans("@Jo_e_: hi", all));
    assertEquals(
        List.of(
            span("not", Style.BOLD),
            span(" "),
            joe,
            span(" "),
            new Span("@all", Set.of(Style.BOLD), null, all.getLast())),
        spans("**not** @Jo_e_ **@all**", all));
    assertEquals(
        List.of(span("@all", Style.CODE), span(" me@all "), everybody),
        spans("`@all` me@all @all", all));
    assertEquals(
        List.of(
            new Span("at ", Set.of(), URI.create("https://example.org")),
            new Span("@all", Set.of(), URI.create("https://example.org"))),
        spans("[at @all](https://example.org)", all));
    assertEquals(List.of(all.getLast()), Markup.called("> - @all\n\n`@Jo_e_`", all));
    assertEquals(List.of(), Markup.called("```\n@all @Jo_e_\n```", all));
  }

  @Test
  void a_text_of_nothing_but_signs_and_marks_is_read_in_no_time() {
    List<Mention> many =
        IntStream.rangeClosed(1, 50)
            .mapToObj(i -> new Mention(new UserId(i), "@".repeat(i)))
            .toList();
    assertTrue(Markup.called("*" + "@ ".repeat(8000), many).isEmpty());
  }

  private static List<Span> spans(String text, List<Mention> mentions) {
    return ((Block.Paragraph) Markup.of(text, mentions).getFirst()).spans();
  }

  private static List<Span> spans(String text) {
    return ((Block.Paragraph) Markup.of(text).getFirst()).spans();
  }

  private static Span span(String text, Style... styles) {
    return new Span(text, Set.of(styles), null);
  }
}
