package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks in a text, in which what is chosen stands between brackets. */
class MarkTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BOLD,   a [bc] d,        a **[bc]** d
          BOLD,   a **[bc]** d,    a [bc] d
          BOLD,   a [**bc**] d,    a [bc] d
          BOLD,   a[ bc ]d,        a **[bc]** d
          BOLD,   a []d,           a **[]**d
          BOLD,   a **[]**d,       a []d
          BOLD,   a *[bc]* d,      a ***[bc]*** d
          BOLD,   a ***[bc]*** d,  a *[bc]* d
          ITALIC, a [bc] d,        a *[bc]* d
          ITALIC, a **[bc]** d,    a ***[bc]*** d
          ITALIC, a ***[bc]*** d,  a **[bc]** d
          ITALIC, [**bc**],        *[**bc**]*
          STRIKE, [bc],            ~~[bc]~~
          STRIKE, ~~[bc]~~,        [bc]
          CODE,   x[bc]x,          x`[bc]`x
          CODE,   x[`bc`]x,        x[bc]x
          CODE,   [],              `[]`
          """)
  void marks_are_put_and_taken_away(Mark mark, String before, String after) {
    String text = before.replaceAll("[\\[\\]]", "");
    Mark.Change c = mark.in(text, before.indexOf('['), before.indexOf(']') - 1);
    StringBuilder whole = new StringBuilder(text).replace(c.from(), c.to(), c.text());
    assertEquals(after, whole.insert(c.end(), ']').insert(c.start(), '[').toString());
  }
}
