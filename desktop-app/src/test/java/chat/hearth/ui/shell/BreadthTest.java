package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many columns fit. */
class BreadthTest {

  @ParameterizedTest
  @CsvSource({
    "3840, WIDE",
    "1200, WIDE",
    "1199.9, MEDIUM",
    "900, MEDIUM",
    "899.9, TIGHT",
    "720, TIGHT",
    "719.9, SINGLE",
    "360, SINGLE",
    "0, SINGLE",
  })
  void a_window_opens_with_what_fits(double width, Breadth breadth) {
    assertSame(breadth, Breadth.of(width));
  }

  @ParameterizedTest
  @CsvSource({
    "WIDE, 1199, MEDIUM",
    "MEDIUM, 1200, MEDIUM",
    "MEDIUM, 1223, MEDIUM",
    "MEDIUM, 1224, WIDE",
    "MEDIUM, 899, TIGHT",
    "TIGHT, 923, TIGHT",
    "TIGHT, 924, MEDIUM",
    "TIGHT, 719, SINGLE",
    "SINGLE, 743, SINGLE",
    "SINGLE, 744, TIGHT",
    "WIDE, 360, SINGLE",
    "SINGLE, 2000, WIDE",
    "SINGLE, 1210, MEDIUM",
  })
  void it_folds_at_the_bound_and_unfolds_24_px_later(Breadth now, double width, Breadth next) {
    assertSame(next, now.follow(width));
  }

  @Test
  void a_hand_that_trembles_at_a_bound_changes_nothing_but_once() {
    Breadth breadth = Breadth.MEDIUM;
    int changes = 0;
    for (int i = 0; i < 200; i++) {
      Breadth next = breadth.follow(900 + (i % 2 == 0 ? -10 : 10));
      changes += next == breadth ? 0 : 1;
      breadth = next;
    }
    assertEquals(1, changes);
  }

  @Test
  void wherever_a_drag_ends_it_fits() {
    for (Breadth from : Breadth.values()) {
      for (double width = 300; width < 1400; width++) {
        assertEquals(
            0,
            Math.min(0, from.follow(width).compareTo(Breadth.of(width))),
            "never more columns than fit");
      }
    }
  }
}
