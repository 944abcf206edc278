package chat.hearth.ui.kit.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.NodeOrientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionTest {

  @ParameterizedTest
  @ValueSource(strings = {"Hello", "12:30", "", "…", "Hello صباح", "早上好", "(“A”)"})
  void left_to_right(String text) {
    assertEquals(NodeOrientation.LEFT_TO_RIGHT, Direction.of(text));
  }

  @Test
  void what_runs_from_right_to_left_is_cut_into_words_that_together_are_the_text() {
    String text = "صباح الخير،  Hello\n\n" + "ا".repeat(60) + " שלום ";
    List<String> pieces = Direction.unbreakable(text);
    assertEquals(text, String.join("", pieces));
    assertEquals("صباح ", pieces.getFirst());
    assertEquals(12, pieces.stream().mapToInt(p -> p.strip().length()).max().orElseThrow());
  }

  @Test
  void signs_stand_apart_from_letters_that_run_from_right_to_left() {
    assertEquals(
        List.of("مرحبا", "! ", "(", "النسخة ", "3) ", "مـى\u200Cخ", "؟ ", "cover.pdf"),
        Direction.unbreakable("مرحبا! (النسخة 3) مـى\u200Cخ؟ cover.pdf"));
  }

  @Test
  void in_one_line_what_runs_from_left_to_right_stays_together() {
    assertEquals(
        List.of("شكرا", " ،", "cover two (v2)", " ", "اليوم", "(", "12:30", "!)"),
        Direction.inOneLine("شكرا، cover two (v2) اليوم)12:30(!"));
    assertEquals(List.of("Hello شكرا!"), Direction.inOneLine("Hello شكرا!"));
  }

  @Test
  void what_runs_from_left_to_right_stays_whole() {
    assertEquals(List.of("Hello there\nyou"), Direction.unbreakable("Hello there\nyou"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"صباح الخير", "12:30 صباح", "שלום Hello", "\n… שלום"})
  void right_to_left(String text) {
    assertEquals(NodeOrientation.RIGHT_TO_LEFT, Direction.of(text));
  }
}
