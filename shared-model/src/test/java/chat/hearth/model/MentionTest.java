package chat.hearth.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a text calls somebody by name. */
class MentionTest {

  private static final UserId ANNA = new UserId(1);
  private static final UserId BEN = new UserId(2);
  private static final List<Mention> ALL =
      List.of(
          new Mention(ANNA, "Ann"),
          new Mention(BEN, "Ann Lee"),
          new Mention(new UserId(3), "李雷"),
          new Mention(new UserId(4), "🎂 Jo_e_"),
          Mention.all("所有人"));

  private static List<String> called(String text) {
    return Mention.places(text, ALL).stream()
        .map(p -> text.substring(p.from(), p.to()) + "=" + p.mention().name())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Ann                      | @Ann=Ann
          Hi @Ann, tea?             | @Ann=Ann
          (@Ann)                    | @Ann=Ann
          @Ann Lee and @Ann         | @Ann Lee=Ann Lee,@Ann=Ann
          @Ann Leeds                | @Ann=Ann
          @Anna                     | ''
          mail@Ann                  | ''
          @ann                      | ''
          @@Ann                     | @Ann=Ann
          你好@李雷你来吗               | @李雷=李雷
          @李雷                      | @李雷=李雷
          @所有人：四点                 | @所有人=所有人
          @🎂 Jo_e_!                 | @🎂 Jo_e_=🎂 Jo_e_
          @                         | ''
          """)
  void a_name_is_a_word_of_its_own_and_the_longest_wins(String text, String wanted) {
    assertEquals(wanted, String.join(",", called(text)));
  }

  @Test
  void a_text_of_nothing_but_signs_costs_little() {
    assertEquals(List.of(), called("@".repeat(Limits.TEXT_BYTES)));
  }

  @Test
  void nobody_in_particular_means_everybody() {
    assertTrue(Mention.all("all").isFor(ANNA));
    assertTrue(new Mention(ANNA, "Ann").isFor(ANNA));
    assertFalse(new Mention(ANNA, "Ann").isFor(BEN));
  }
}
