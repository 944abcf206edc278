package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTest {

  @ParameterizedTest
  @CsvSource({
    "360, 0, 295",
    "360, 40, 260",
    "499, 0, 418",
    "500, 0, 352",
    "716, 0, 520",
    "1600, 40, 520",
    "1, 40, 60",
  })
  void a_bubble_takes_its_share_of_the_column_and_520_at_most(
      double column, double avatar, double widest) {
    assertEquals(widest, Column.bubble(column, avatar));
  }

  @Test
  void a_bubble_never_hangs_out_of_its_column() {
    for (double column = 100; column < 2000; column++) {
      double room = column - 2 * Column.inset(column) - 40;
      assertTrue(room < 60 || Column.bubble(column, 40) <= room, "in " + column);
    }
  }
}
