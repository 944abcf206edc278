package chat.hearth.ui.kit.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that do not lead where they seem to, as strangers write them. */
class DisguiseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://google.com@evil.example",
        "https://google.com:443@evil.example/login",
        "https://user:password@evil.example",
        "https://google.com%2Flogin%3Fa@evil.example/",
        "https://google.com\u2044login@evil.example/",
        "https://@evil.example/",
        "HTTPS://Google.com@EVIL.example",
        "https://xn--pple-43d.com/",
        "https://www.XN--pple-43d.com/",
        "https://evil.example/\u202Emoc.elgoog",
        "https://evil.example/goo\u200Bgle",
        "[https://google.com](https://evil.example)",
        "[https://google.com@evil.example](https://google.com@evil.example)",
        "[your bank](https://bank.example)",
        "[**https://bank.example**/x](https://bank.example/x)",
        "![https://google.com](https://evil.example)",
        "<https://google.com@evil.example>"
      })
  void where_it_leads_is_shown_first(String text) {
    List<Span> links = Markup.links(text, List.of());
    assertEquals(1, links.size(), text);
    assertTrue(links.getFirst().isDeceptive(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "https://example.org/a?b=c@d#e@f",
        "https://example.org/@mara/posts",
        "http://192.168.1.24:7480/x",
        "https://de.wikipedia.org/wiki/Müller",
        "https://example.org/wiki/欢迎",
        "https://sub.domain.example.org/path_with_underscores",
        "https://xn.example.org/xn--is-only-a-path"
      })
  void what_is_what_it_seems_opens_at_once(String text) {
    List<Span> links = Markup.links(text, List.of());
    assertEquals(1, links.size(), text);
    assertFalse(links.getFirst().isDeceptive(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://\u0430pple.com/",
        "https://google.com\u2044@evil\u3002example",
        "https://google.com\\@evil.example",
        "[https://apple.com](https://\u0430pple.com)",
        "https://evil.example\u202E/",
        "javascript:alert(1)//https"
      })
  void what_names_no_plain_host_is_no_link(String text) {
    assertEquals(List.of(), Markup.links(text, List.of()), text);
  }
}
