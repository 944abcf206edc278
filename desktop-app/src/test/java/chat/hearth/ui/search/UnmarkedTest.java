package chat.hearth.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import chat.hearth.client.Marked;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnmarkedTest {

  /** A text in which what stands between angle brackets was found. */
  private static Marked found(String text) {
    int from = text.indexOf('<');
    int to = text.indexOf('>') - 1;
    return new Marked(text.replaceAll("[<>]", ""), List.of(new Marked.Span(from, to)));
  }

  private static void assertShown(String shown, String found) {
    assertEquals(found(shown), Unmarked.of(found(found)));
  }

  @Test
  void words_lose_their_marks_and_what_was_found_stands_out_as_before() {
    assertShown("…are the <posters> done", "…are the **<posters>** done");
    assertShown("are the <posters> done", "are **the <posters> done**");
    assertShown("run make <all> now", "run `make <all>` now");
    assertShown("no <long> story", "~~no~~ <long> *story*");
    assertShown("see <posters> there", "see [<posters>](https://example.org) there");
  }

  @Test
  void what_has_no_marks_stays_the_same() {
    Marked plain = found("are the <posters> done");
    assertSame(plain, Unmarked.of(plain));
    assertShown("3 * 4 * <5>", "3 * 4 * <5>");
  }
}
